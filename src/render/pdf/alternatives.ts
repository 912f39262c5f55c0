import type { Page } from 'puppeteer-core';

/** Asks what the drawings of a page show, in their order. */
export type AskAlternatives = () => Promise<readonly string[]>;

/**
 * Prepares to ask what the drawings of a page show, as assistive technologies are told: Chromium tags them in the PDF, and forgets
 * that. Only those that have an element: one is displayed, and has words in it. What is asked then is one message, which the browser
 * answers while the PDF is read.
 */
export async function alternativesOf(page: Page): Promise<AskAlternatives> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  return async () => {
    const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role: 'image' });
    const tagged = nodes.filter(({ ignored, childIds = [] }) => !ignored && childIds.length > 0);
    return tagged.map(({ name }) => text(name?.value));
  };
}

/** The name of a drawing also holds its description, where both label it. */
const text = (name: unknown): string => (typeof name === 'string' ? name : '');
