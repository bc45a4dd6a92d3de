// Measures one address as Lighthouse's phone does (slow network and processor, simulated) and says the four scores as one line of JSON,
// with the benchmark index: how fast Lighthouse found this machine. The third argument is by how much to slow the processor down; the
// fourth, "unlisted", says that search engines are asked to leave the page out, which is no fault of it.
import puppeteer from 'puppeteer-core';
import lighthouse from 'lighthouse';
import * as constants from 'lighthouse/core/config/constants.js';

const [address, chromium, slowdown, listing] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
try {
  const page = await browser.newPage();
  const settings = {
    throttling: { ...constants.throttling.mobileSlow4G, cpuSlowdownMultiplier: Number(slowdown) },
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    skipAudits: listing === 'unlisted' ? ['is-crawlable'] : null,
  };
  const { lhr } = await lighthouse(address, { logLevel: 'error', output: 'json' }, { extends: 'lighthouse:default', settings }, page);
  const scores = Object.fromEntries(Object.values(lhr.categories).map(category => [category.id, category.score]));
  const isWrong = ({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9;
  const wrong = Object.values(lhr.categories)
    .flatMap(category => category.auditRefs.filter(isWrong))
    .map(audit => `${audit.id} ${lhr.audits[audit.id].displayValue ?? ''}`.trim());
  console.log(JSON.stringify({ scores, wrong, index: lhr.environment.benchmarkIndex }));
} finally {
  await browser.close();
}
