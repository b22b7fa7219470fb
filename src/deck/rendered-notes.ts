import markdownIt from 'markdown-it';
import { notesId } from './notes-id.ts';

const markdown = markdownIt({ linkify: true, typographer: false });

/**
 * Speaker notes as presenter view shows them: their Markdown rendered, where Marp shows its source. One child
 * per slide, out of sight.
 * @param comments of each slide
 */
export function renderedNotes(comments: readonly (readonly string[])[]): string {
  const notes = comments.map((ofSlide) => `<div>${markdown.render(ofSlide.join('\n\n'))}</div>`);
  return `\n<template id="${notesId}">${notes.join('')}</template>\n`;
}
