import { keyCard } from '../../../deck-keys.ts';
import { openDialog } from './dialog.ts';

export function showHelp(): void {
  const dialog = openDialog('Keys', 'desk-help');
  const table = document.createElement('table');
  for (const { keys, does } of keyCard) {
    const row = table.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = keys;
    row.append(head);
    row.insertCell().textContent = does;
  }
  dialog.append(table);
}
