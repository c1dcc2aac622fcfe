package org.sekisho.curation;

import java.nio.file.Path;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

/** Lists of a few entries, one of which says all that a list can say. */
public final class ListFixtures {

    /** Every key, and texts that a spreadsheet or YAML could take for something else. */
    public static final String WHOLE = """
            list: sample
            title: "Sample: all of it"
            edition: 2026-11
            notice: demonstration, not law
            organisations:
              defence-research:
                - Northern Coast Defence Laboratory, Ltd.
                - 防衛装備庁
              nobody-asks: [Southern Coast Laboratory]
            entries:
              - code: SONAR-01
                title: "=Sonar, towed"
                titleJa: 曳航式ソーナー
                area: ocean
                queue: secrecy
                owner: Ministry of the Sea
                consulted: [Ministry of Ports, "-Agency of Tides"]
                basis:
                  reason: "what listens far: hears much"
                  instrument: Cabinet Order 394/2022
                  article: Art. 12 no. 3
                  quote: 'the word "sonar", as printed'
                  retrieved: 2026-10-01
                  url: https://example.org/order#12
                inForce: { from: 2026-01-01, to: 2036-12-31 }
                reviewBy: 2027-01-31
                handling: secret
                languages: [en, ja]
                rules:
                  - symbols: [H04R 1/44, B63G 8/28-8/34]
                    togetherWith: [IPC G01S 15/00]
                  - words: [towed array, "sonar* near/5 (hydrophone or transducer)", 曳航式ソーナー]
                    unless:
                      - words: fish finder
                        reason: it looks for fish
                  - lawWords: '"underwater detection apparatus"'
                  - all:
                      - words: 'claims:(a same b not near/3 c) and not "d e"'
                      - atLeast:
                          count: 2
                          of:
                            - words: 2 of (x, y z, ja:音)
                            - none: [words: toy]
                            - any: [words: hull, lawWords: vessel]
                      - quantity: { of: detection range, exceeding: 300 km, band: 10 % }
                      - quantity: { of: frequency, between: [5 GHz, 10 GHz] }
                  - organisation: defence-research
                requires:
                  - stateFunding: true
                  - stateApplicant: true
                  - defencePurpose: true
                unless:
                  - words: [bath toy, 玩具]
                    reason: "it's a toy; {no} [sonar]"
                    within: filing
                examples:
                  match:
                    - A towed array listens behind the ship.
                    - text: ["First, paragraph: one.", "@second # paragraph"]
                      title: Sonar
                      government: Made with money of a state.
                      symbols: [IPC H04R 1/44, CPC G01S 15/02]
                      applicants: Northern Coast Defence Laboratory, Ltd.
                      marked: [towed array, ソーナー]
                    - 曳航式ソーナーを備える船舶。
                  noMatch:
                    - "{a bath toy}"
                    - "+1 is no sonar"
              - code: FUND-01
                title: A state paid
                area: funding
                queue: watch
                basis: ours
                rules:
                  - stateFunding: true
                examples:
                  match:
                    - text: |
                        Line one.

                        Line two	with a tab.
            """;

    private ListFixtures() {}

    public static KeyTechnologyList whole() {
        return read(WHOLE);
    }

    public static KeyTechnologyList read(String yaml) {
        return new KeyTechnologyListReader().read(Path.of("list.yml"), yaml);
    }

    /** A list of one entry with these lines under it, each as deep as the entry's keys. */
    public static KeyTechnologyList entry(String... lines) {
        return entries("  - code: A-01\n    title: A technology\n    " + String.join("\n    ", lines) + "\n");
    }

    /** A list of these entries, to which what no test is about is added. */
    public static KeyTechnologyList entries(String... entries) {
        StringBuilder yaml = new StringBuilder("list: mine\ntitle: Of my own\nedition: 1\nentries:\n");
        for (String entry : entries) {
            yaml.append(entry);
            if (!entry.contains("examples:")) {
                yaml.append("    examples: { match: [text], noMatch: [other] }\n");
            }
            if (!entry.contains("basis:")) {
                yaml.append("    basis: ours\n");
            }
            yaml.append("    area: ocean\n    queue: secrecy\n");
        }
        return read(yaml.toString());
    }
}
