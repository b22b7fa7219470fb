import { type ScriptPage, serveScript } from '../../../src/commands/script-page.ts';

/** A page, served on loopback until its report has come in. */
export interface ReportingPage extends ScriptPage {
  /** What the page sends home. */
  readonly report: Promise<Record<string, string>>;
}

export async function serveReporting(script: string): Promise<ReportingPage> {
  let arrived: (report: Record<string, string>) => void = () => {};
  const report = new Promise<Record<string, string>>((resolve) => {
    arrived = resolve;
  });
  const page = await serveScript(script, {
    async '/report'(request, response) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk);
      arrived(JSON.parse(Buffer.concat(chunks).toString()));
      response.end();
    },
  });
  return { ...page, report };
}
