import type { Attachment } from './attach.ts';

/** What the document says of itself. Two prints with the same values have the same bytes. */
export interface About {
  readonly title: string;
  readonly lang: string;
  readonly author?: string;
  readonly subject?: string;
  /** Written as the dates of creation and of modification, in UTC. */
  readonly date: Date;
  /** What the first page is called, where it has no number. */
  readonly firstPage?: string;
  /** What else is known of it, by names that XML accepts: written in the metadata. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly attachment?: Attachment;
}
