/** Id of the element in a deck's page that holds its rendered notes. */
export const notesId = 'rendered-notes';
