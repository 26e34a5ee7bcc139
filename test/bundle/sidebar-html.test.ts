import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { createHost } from '../../host/host';

let script = '';
let page = '';
beforeAll(async () => {
  const { files } = await build();
  script = files.get('main.js') ?? '';
  page = files.get('sidebar.html') ?? '';
});

describe('sidebar.html', () => {
  it('comes out of HtmlService as it went in, but for the comment on libraries: Google takes nothing in it for a comment', () => {
    const host = createHost({
      script,
      files: new Map([['sidebar.html', page]]),
      now: new Date('2026-12-04T09:00+09:00'),
    });
    host.run('action_home_state');
    const opening = '<script>startSidebar({"view":"home","language":"ko"})</script>';
    const expected = page.replace(/<!--.*?-->/, '').replace('<meta charset="utf-8">', '') + opening;
    // Not printed where they differ: they are long.
    expect(host.sidebar?.html === expected).toBe(true);
  });

  it('names the libraries inside and their licences', () => {
    expect(page).toMatch(
      /^<!DOCTYPE html>\n<!-- Contains es-hangul [\d.]+ \(MIT\); fflate [\d.]+ \(MIT\); preact [\d.]+ \(MIT\)\. -->\n/,
    );
  });

  it('has one style and one script, and nothing within them that would end them', () => {
    expect(page.match(/<\/?script/gi)).toEqual(['<script', '</script']);
    expect(page.match(/<\/?style\b/gi)).toEqual(['<style', '</style']);
    expect(page.match(/<!--/g)).toHaveLength(1);
  });

  it('asks for nothing from elsewhere', () => {
    expect(page).not.toMatch(/\b(?:src|href)="/);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('stays small enough to open within a second', () => {
    expect(Buffer.byteLength(page) / 1024).toBeLessThan(800);
  });
});
