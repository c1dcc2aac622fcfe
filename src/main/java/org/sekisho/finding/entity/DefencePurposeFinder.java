package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.entity.Entities.DefencePurpose;
import org.sekisho.intake.filing.Cues;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Finds statements that the invention is for defence, in English and Japanese: a word for armed forces together with a
 * word for use. A weapon that is only mentioned is no purpose, and neither is the defence of a body, a goal or a network.
 */
final class DefencePurposeFinder {

    private static final String FORCES =
            "(?:military|armed forces|army|navy|naval|air force|defen[cs]e|battlefield|combat|warfare"
                    + "|war-?fighting|weapons?|weapon systems?|munitions?|missiles?)";

    private static final String USE =
            "(?:applications?|purposes?|uses?|operations?|missions?|systems?|vehicles?|aircraft|vessels?"
                    + "|platforms?|equipment|personnel|industry|sector|fields?|contractors?)";

    private static final Pattern ENGLISH = Pattern.compile("(?iu)(?<![\\p{L}-])(?:"
            // for military and aerospace applications
            + "(?:for|in|by|of|as) (?:(?:the|a|an|use|used|in|by|both|various|certain|other) ){0,3}+"
            + "(?:[\\p{L}-]+(?:,| and| or) ){0,3}" + FORCES + "(?:(?:,| and| or|/) ?[\\p{L}-]+){0,3} " + USE
            // for use by the military
            + "|(?:used?|useful|intended|designed|suitable|deployed) (?:in |by |for |with |on ){1,2}(?:the )?"
            + "(?:military|armed forces|army|navy|air force|battlefield|soldiers?|war-?fighters?)"
            // national defence
            + "|(?:for|in) (?:the )?(?:national|air|missile|coastal) defen[cs]e"
            + ")(?![\\p{L}-])");

    private static final Pattern NOT_OF_FORCES = Pattern.compile(
            "(?iu)defen[cs]e (?:mechanisms?|response|reaction|genes?|attorney)|self-?defen[cs]e|immune|non-?military"
                    + "|combat(?:s|ing|ed)? (?:the|a|an|this|these)\\b");

    private static final Pattern JAPANESE =
            Pattern.compile("(?:軍事|防衛|国防|軍用|兵器|武器)(?:的な|の|上の)?(?:用途|目的|利用|使用|用|分野|作戦|活動|技術として|装備)"
                    + "|(?:軍|自衛隊|防衛省|防衛装備庁|軍隊)(?:に|で|が|において|による|での)?(?:使用|利用|運用|用い)"
                    + "|(?:ミサイル|防空|対潜|対空|対艦)(?:防衛|防御)?(?:システム|任務|作戦)(?:に|で|への|として)");

    private static final Cues CUES = Cues.of(List.of("""
            milita | army | navy | naval | air force | armed | defence | defense | battlef | combat | warf | war-f
            weapon | munition | missile | soldier | 軍 | 防衛 | 国防 | 兵器 | 武器 | 自衛隊 | ミサイル | 防空 | 対潜
            対空 | 対艦
            """.split("\\s*[|\\n]\\s*")));

    List<DefencePurpose> in(FilingText text) {
        List<DefencePurpose> found = new ArrayList<>();
        for (Passage passage : text.passages()) {
            if (CUES.in(passage.words())) {
                find(ENGLISH, passage, found);
                find(JAPANESE, passage, found);
            }
        }
        return found;
    }

    private static void find(Pattern pattern, Passage passage, List<DefencePurpose> found) {
        Matcher purpose = pattern.matcher(passage.words());
        int from = passage.span().start();
        while (purpose.find()) {
            if (!NOT_OF_FORCES.matcher(purpose.group()).find()) {
                found.add(new DefencePurpose(passage, new TextSpan(from + purpose.start(), from + purpose.end())));
            }
        }
    }
}
