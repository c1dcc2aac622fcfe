package org.sekisho.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.entity.StateBodies.Place;
import org.sekisho.filing.WordEdges;

/**
 * Whether a sentence says that a state paid, or says that none did.
 *
 * <p>Every gap in the patterns is bounded, so that no text takes long; they look at words with single spaces.
 */
final class FundingStatement {

    private static final String STATE =
            "(?:the |an? |partial |some )?(?:U\\.? ?S\\.? |United States )?(?:(?:federal|national) )?";

    private static final String MONEY =
            "(?:support|fund(?:s|ing|ed)|assistance|sponsor(?:ed|ship)|grants?|contracts?|financing|awards?)\\b";

    private static final String MADE = "\\b(?:made|developed|conceived|created|performed|produced|discovered|conducted"
            + "|accomplished|reduced|supported|funded|sponsored|done|completed|obtained|arose|arising|resulted|carried"
            + "|invented|provided|financed|undertaken)\\b";

    private static final Pattern PAID_BY_GOVERNMENT = anyCase(MADE
            + ".{0,120}?\\b(?:with|under|by|from|using|through|utilized|used|of|via) " + STATE
            + "(?:(?:government(?:al)?(?:'s)?|federal(?:ly)?)[ -](?:\\w{1,20} )?" + MONEY
            + "|(?:support|assistance|sponsorship|funds|funding|auspices|contract)(?: provided)? (?:of|from|by|with) "
            + STATE + "government\\b)"
            + "|\\b(?:funded|sponsored|supported|financed)\\b.{0,30}?\\bby " + STATE + "government\\b");

    private static final Pattern RIGHTS = anyCase("\\bgovernment\\b.{0,60}?"
            + "\\b(?:has|have|retains?|owns?|possess(?:es)?|entitled to|reserves?)\\b"
            + ".{0,40}?\\brights\\b.{0,20}?\\b(?:in|to|under)\\b.{0,20}?"
            + "\\b(?:inventions?|patents?|application|disclosure|same|subject matter|thereof|technology)\\b"
            + "|\\bgovernment\\b.{0,40}?\\bcertain rights\\b");

    private static final Pattern MADE_FOR_GOVERNMENT =
            anyCase("\\b(?:used|licensed|practiced)\\b.{0,60}?\\bby (?:or|and) for " + STATE + "government");

    private static final Pattern EAST_ASIAN = Pattern.compile("国等の委託|産業技術力強化法第|バイ・ドール|科学研究費|科研費"
            + "|国家(?:自然科学基金|重点研发计划|高技术研究发展计划)"
            + "|(?:国立研究開発法人|独立行政法人|機構|振興会|(?:産業|科学|総務|防衛|水産|労働|環境|交通)省|装備庁|内閣府)"
            + "[^。]{0,200}?(?:委託|助成|補助金|補助事業|支援を受け|支援により|研究費)"
            + "|(?:委託研究|委託事業|助成事業|補助事業)"
            + "[^。]{0,200}?(?:国立研究開発法人|独立行政法人|振興機構|開発機構|(?:産業|科学|総務|防衛|水産|労働|環境|交通)省|内閣府)");

    private static final List<Pattern> STATED = List.of(PAID_BY_GOVERNMENT, RIGHTS, MADE_FOR_GOVERNMENT, EAST_ASIAN);

    private static final Pattern DENIED = anyCase(
            "\\b(?:not|never|neither|nor|without)(?: [\\w'’.-]{1,20}){0,5}? (?:government\\w{0,2}|federal(?:ly)?|public)[ -]"
                    + "(?:\\w{1,20} ){0,2}?" + MONEY
                    + "|\\b(?:not|never|without)(?: [\\w'’.-]{1,20}){0,6}? " + MONEY
                    + "(?: \\w{1,12}){0,2}? (?:of|from|by) " + STATE + "government"
                    + "|\\bno (?:[\\w.]{1,12} ){0,3}?(?:government\\w{0,2}|federal|public)[ -](?:\\w{1,20} ){0,2}?"
                    + "(?:" + MONEY + "|interest|rights)"
                    + "|\\bgovernment\\b.{0,20}?\\b(?:has|have|retains?) no\\b"
                    + "|^\\W{0,9}(?:\\w{1,20}\\W{1,3}){0,8}?(?:not applicable|none|n/a)\\W{0,9}$"
                    + "|該当(?:なし|しない|しません)|^\\W{0,3}(?:なし|無し)\\W{0,3}$"
                    + "|委託(?:研究|事業)?(?:の成果)?(?:では|に)(?:ない|なく|ありません)");

    private static final Pattern HEADING =
            anyCase("^\\W{0,9}(?:\\d{1,5}\\W{1,5})?statements?\\b(?!.*\\b(?:is|was|were|has|have|may)\\b)");

    /** What stands before the name of a body that pays. */
    private static final Pattern PAID_BY = anyCase(
            "\\b(?:(?:fund(?:s|ed|ing)|support(?:ed)?|sponsor(?:ed|ship)|financ(?:ed|ing)|awarded|grants?|awards?"
                    + "|subsid\\w{1,5}|gefördert\\w{0,2}|finanziert\\w{0,2}|Förderung|financée?s?)"
                    + "(?: [^\\s;]{1,30}){0,8}? (?:by|from|through|under|vom|von|durch|des|der|par)"
                    + "|(?:contracts?|agreements?|grants?)(?: [^\\s;]{1,30}){0,4}? (?:with|of|from|by|between)"
                    + "|support of|auspices of) (?:(?:the|an?|das|die|dem|der|la|le) |l['’])?$");

    private static final Pattern UNDER =
            anyCase("\\b(?:under|by|with|from|of|through|vom|von|durch) (?:(?:the|an?|das|die|dem|der) )?$");

    /** What stands after the name of a body that pays. */
    private static final Pattern ITS_MONEY = anyCase("^ (?:\\([^)]{1,40}\\) )?(?:under )?(?:cooperative )?"
            + "(?:grants?|contracts?|awards?|agreements?|funds|funding|support)\\b"
            + "|^(?: [^\\s.]{1,40}){0,12}? (?:gefördert|finanziert)");

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]++");

    private static final int NEAR = 200;

    private FundingStatement() {}

    static boolean denies(String words) {
        return DENIED.matcher(singleSpaced(words)).find();
    }

    /** @param bodies names of state bodies in the words */
    static boolean says(String words, List<Place> bodies) {
        String spaced = singleSpaced(words);
        return !DENIED.matcher(spaced).find()
                && !HEADING.matcher(spaced).find()
                && (STATED.stream()
                                .anyMatch(statement -> statement.matcher(spaced).find())
                        || bodies.stream().anyMatch(body -> pays(words, body)));
    }

    private static boolean pays(String words, Place body) {
        String before = singleSpaced(words.substring(Math.max(0, body.start() - NEAR), body.start()));
        String after = singleSpaced(words.substring(body.end(), Math.min(words.length(), body.end() + NEAR)));
        return PAID_BY.matcher(before).find()
                || UNDER.matcher(before).find() && ITS_MONEY.matcher(after).find();
    }

    private static String singleSpaced(String words) {
        return SPACES.matcher(words).replaceAll(" ");
    }

    private static Pattern anyCase(String pattern) {
        return WordEdges.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
