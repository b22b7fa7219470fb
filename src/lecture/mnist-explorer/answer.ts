import type { MnistExplorerState } from './definition.ts';
import { check, question } from './exercise.ts';
import { indexOf } from './place.ts';

export function answer({ ask }: MnistExplorerState): string {
  const cell = question(ask);
  return `Row ${cell.row}, column ${cell.column}: ${check(cell, indexOf(cell)).reason}`;
}
