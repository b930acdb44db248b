// Adds up what the three runners report and prints the closing line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [results, surefire] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

function add(name, passed, failed, skipped) {
  console.log(`  ${name.padEnd(8)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

const sum = { tests: 0, errors: 0, failures: 0, skipped: 0 };
for (const file of readdirSync(surefire).filter((name) => name.endsWith(".xml"))) {
  const head = readFileSync(join(surefire, file), "utf8").match(/<testsuite [^>]*>/)?.[0] ?? "";
  for (const key of Object.keys(sum)) {
    sum[key] += Number(head.match(new RegExp(` ${key}="(\\d+)"`))?.[1] ?? 0);
  }
}
const broken = sum.errors + sum.failures;
add("server", sum.tests - broken - sum.skipped, broken, sum.skipped);

const web = JSON.parse(readFileSync(join(results, "web.json"), "utf8"));
add("pages", web.numPassedTests, web.numFailedTests, web.numPendingTests);

const journeys = join(results, "e2e.json");
if (existsSync(journeys)) {
  const { expected, unexpected, skipped, flaky } = JSON.parse(readFileSync(journeys, "utf8")).stats;
  add("browser", expected + flaky, unexpected, skipped);
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
