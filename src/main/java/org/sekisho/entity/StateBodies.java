package org.sekisho.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.filing.WordEdges;

/**
 * Names of ministries, agencies and other bodies that spend a state's money, found by how such names are built.
 *
 * <p>In these patterns a space stands for any gap between two words.
 */
final class StateBodies {

    /** Part of a name: a word with a capital, but none of those that stand around names in statements of funding. */
    private static final String WORD =
            "(?!(?:A|An|Agreement|Award|Contract|Cooperative|Fellowship|Funding|Grant|In|No|Nos"
                    + "|Number|Part|Statement|Support|The|These|This|Under|Work)s?\\b|Project\\b|\\S{0,40}\\d)\\p{Lu}[\\p{L}'’&.-]*+";

    private static final String LINK = "(?:(?:of|for|on|de|für|des|der|du) (?:(?:the|la|des) )?|(?:and|und|&|et|in) )?";

    /** {@code , Culture, Sports, Science and Technology}. */
    private static final String LIST = "(?:, " + WORD + "){1,4}+,?(?: and)? " + WORD + "(?: " + WORD + "){0,2}+";

    private static final Pattern NAME = gapped("Horizon (?:2020|Europe)|\\b" + WORD + "(?: " + LINK + "(?:Horizon 2020|"
            + WORD + ")){0,12}+(?:" + LIST + ")?+");

    private static final Pattern OF_A_STATE = gapped(
            "\\b(?:Department|Dept|Ministry|Ministries|Ministère|Army|Navy|Naval|Air Force|Marine Corps|Defen[cs]e|Agency"
                    + "|Agence [Nn]ationale|European (?:Union|Commission|Research|Community|Regional)"
                    + "|Horizon (?:2020|Europe)|Framework Programme|Research Council|Office of Science|Federal \\p{Lu}"
                    + "|Space Administration|Public Health Service|Natural Sciences and Engineering|Innovate UK"
                    + "|Deutsche Forschungsgemeinschaft"
                    + "|National (?:Science|Institutes?|Aeronautics|Oceanic|Cancer|Heart|Research|Natural|Security|Nuclear"
                    + "|Eye|Human|Library|Centers?|Key|Basic|Renewable|Laborator(?:y|ies)|Reconnaissance|Geospatial)"
                    + "|NSF|NIH|DARPA|ARPA|ARPA-E|IARPA|DOE|DOD|DoD|NASA|ONR|AFOSR|AFRL|ARO|ARL|NIST|NOAA|USDA|EPA|DHS"
                    + "|BARDA|DTRA|BMBF|BMWi|DFG|ANR|EPSRC|BBSRC|UKRI|NSERC|CIHR|NEDO|JST|AMED|JSPS|KAKENHI|NSFC|NRF|SBIR"
                    + "|STTR)\\b|\\bBundesminister");

    private static final Pattern NO_PAYER =
            gapped("Patent|Trademark|Food and Drug|Communications Commission|Motor Vehicles|Police|Fire Department");

    private static final Pattern EAST_ASIAN =
            Pattern.compile("(?:国立研究開発法人|独立行政法人)[^、。，,「」『』（）()\\s]{1,30}?(?:機構|振興会|研究所|センター)"
                    + "|(?:新エネルギー・産業技術総合開発|科学技術振興|日本医療研究開発|情報通信研究|宇宙航空研究開発)機構|日本学術振興会"
                    + "|(?:経済産業|文部科学|総務|防衛|農林水産|厚生労働|環境|国土交通)省|防衛装備庁|科学技術庁|内閣府"
                    + "|国家自然科学基金(?:委员会)?|国家重点研发计划");

    private StateBodies() {}

    /** Where names of such bodies stand, in order. */
    static List<Place> in(String words) {
        List<Place> bodies = new ArrayList<>();
        Matcher name = NAME.matcher(words);
        while (name.find()) {
            Place place = new Place(name.start(), withoutFullStop(words, name.end()));
            String body = place.of(words);
            if (OF_A_STATE.matcher(body).find() && !NO_PAYER.matcher(body).find()) {
                bodies.add(place);
            }
        }
        Matcher eastAsian = EAST_ASIAN.matcher(words);
        while (eastAsian.find()) {
            bodies.add(new Place(eastAsian.start(), eastAsian.end()));
        }
        return bodies;
    }

    private static int withoutFullStop(String words, int end) {
        boolean abbreviation = end > 2 && words.charAt(end - 3) == '.';
        return words.charAt(end - 1) == '.' && !abbreviation ? end - 1 : end;
    }

    private static Pattern gapped(String pattern) {
        return WordEdges.compile(pattern.replace(" ", "\\s{1,4}"));
    }

    /** Characters of a passage's words. */
    record Place(int start, int end) {

        String of(String words) {
            return words.substring(start, end);
        }
    }
}
