import type { Attachment } from '../../render/pdf/attach.ts';
import { type Carried, CARRIED_NAME } from './carried.ts';
import { sha256, writeCarried } from './write.ts';

/** What the PDF of a plan carries, and what its metadata says of it. */
export function attachmentOf(carried: Carried): {
  readonly attachment: Attachment;
  readonly facts: Readonly<Record<string, string>>;
} {
  const bytes = writeCarried(carried);
  const sum = sha256(bytes);
  return {
    attachment: {
      name: CARRIED_NAME,
      mimeType: 'application/yaml',
      description: `Les fichiers du plan « ${carried.plan} » dont ce document est fait, en YAML. SHA-256 : ${sum}`,
      bytes,
    },
    facts: {
      plan: carried.plan,
      ...(carried.commit !== undefined && { commit: carried.commit }),
      enregistre: carried.isClean ? 'oui' : 'non',
      outil: carried.tool,
      sha256: sum,
    },
  };
}
