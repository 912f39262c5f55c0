import { describe, expect, it } from 'vitest';
import { junit } from '../../src/report/junit.ts';
import { makeReport } from '../../src/report/report.ts';
import { finding, marked, reportOf } from './make.ts';
import { hostileStrings } from './naughty.ts';
import { readXml, type XmlElement } from './well-formed.ts';

const look = { color: false };
/** As many elements of each name as the counters of the suites say. */
function counted({ name, attributes, children }: XmlElement): void {
  const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];
  if (name !== 'testsuites' && name !== 'testsuite') return;
  const below = children.flatMap(all);
  const found = (wanted: string): string => String(below.filter((element) => element.name === wanted).length);
  expect(attributes).toMatchObject({ tests: found('testcase'), failures: found('failure'), skipped: found('skipped') });
  children.forEach(counted);
}

const NOT_XML = /[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

describe('the junit format', () => {
  it('makes a suite of each file and a case of each finding, which fails from the threshold on', () => {
    const { text, range } = marked('id: a\nnom: [ici]\n');
    const findings = [
      finding({ range, help: 'Corrigez « cela »' }),
      finding({ code: 'PST603', severity: 'info', message: 'Peu <grave> & "sûr"' }),
    ];
    const output = junit(reportOf(findings, { 'plan/pst.yaml': text }), look).replaceAll('\u00A0', ' ');
    expect(output).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="pst" tests="2" failures="1" errors="0" skipped="1">
      <testsuite name="pst validate" tests="0" failures="0" errors="0" skipped="0"/>
      <testsuite name="plan/pst.yaml" tests="2" failures="1" errors="0" skipped="1">
      <testcase classname="plan/pst.yaml" name="PST603 plan/pst.yaml:1:1" file="plan/pst.yaml" line="1">
      <skipped message="information PST603 : Peu &lt;grave&gt; &amp; &quot;sûr&quot;"/>
      </testcase>
      <testcase classname="plan/pst.yaml" name="PST201 plan/pst.yaml:2:6" file="plan/pst.yaml" line="2">
      <failure type="PST201" message="erreur PST201 : Ceci ne va pas">plan/pst.yaml:2:6&#10;Corrigez « cela »</failure>
      </testcase>
      </testsuite>
      </testsuites>
      "
    `);
  });

  it('fails on what the command fails on', () => {
    const report = reportOf([finding({ severity: 'warning' })]);
    expect(junit(report, look)).toContain('<testsuites name="pst" tests="1" failures="0" errors="0" skipped="1">');
    expect(junit(report, { ...look, failOn: 'info' })).toContain('failures="1" errors="0" skipped="0"');
  });

  it('tells apart a plan that is right from one that was not looked at', () => {
    const read = { folder: 'plan', findings: [], sources: new Map() };
    expect(junit(makeReport('1.2.3', [{ ...read, plan: undefined }]), look)).toContain('tests="0"');
  });

  it('is XML whose counters are true, whatever the text', () => {
    const findings = hostileStrings().flatMap((text, index) => [
      finding({ file: `plan/${String(index % 7)}`, message: text, help: text }),
      finding({ file: `plan/${text}`, severity: 'info', message: 'x' }),
    ]);
    const report = reportOf(findings);
    const root = readXml(junit(report, look));
    counted(root);
    expect(root.attributes['tests']).toBe(String(report.findings.length));
    expect(() => readXml('<testsuites><testsuite></testsuites>')).toThrow();
    readXml(junit(reportOf([]), look));
  });

  it('gives back a text as it was, where XML can hold it', () => {
    const text = ']]> </failure> &amp; "é" \'x\' <a/>';
    const [, suite] = readXml(junit(reportOf([finding({ message: text })]), look)).children;
    const failure = suite?.children[0]?.children[0];
    expect(failure?.attributes['message']).toBe(`erreur PST201 : ${text}`.replaceAll(' :', '\u00A0:'));
  });

  it('writes only characters that XML 1.0 allows, and no element of others', () => {
    const calm = junit(reportOf([finding({ file: 'plan/x', message: 'x', help: 'x' })]), look);
    for (const text of hostileStrings()) {
      const output = junit(reportOf([finding({ file: `plan/${text}`, message: text, help: text })]), look);
      expect(output).not.toMatch(NOT_XML);
      expect(output.match(/</gu)).toEqual(calm.match(/</gu));
      expect(output.match(/&(?!(?:amp|lt|gt|quot|#10);)/gu)).toBeNull();
      expect(output.split('\n')).toHaveLength(calm.split('\n').length);
    }
  });
});
