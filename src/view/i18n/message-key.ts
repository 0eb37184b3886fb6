import type messages from '../../../public/_locales/en/messages.json';

/** The name of a message that `_locales` holds. */
export type MessageKey = keyof typeof messages;
