package org.sekisho.finding.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles of words in a sentence on who paid: each sign lists its words, in English, German and French. */
enum Sign {
    GOVERNMENT("government governmental federal federally gov't govt"),
    PUBLIC("public"),
    MADE(
            "made developed conceived created performed produced discovered conducted accomplished reduced supported funded"
                    + " sponsored done completed obtained arose arising resulted carried invented provided financed undertaken"
                    + " generated derived achieved used"),
    WORK("invention inventions work works research project projects study studies development application applications"
            + " results result author authors disclosure experiments experiment subject matter technology program"
            + " programme patent investigation efforts effort we portions part aspects"
            + " erfindung vorhaben projekt projekts arbeit arbeiten forschung anmeldung ergebnisse"
            + " travaux projet recherche recherches étude études demande résultats"),
    FUNDED("funded funding funds fund financed financing sponsored sponsorship subsidised subsidized subsidy cofunded"
            + " gefördert geförderte geförderten gefoerdert finanziert finanzierten förderung fördermittel fördermitteln"
            + " mitteln zuwendung zuwendungen bezuschusst"
            + " financé financés financée financées cofinancé financement financements subventionné subventionnés"),
    SUPPORTED("supported sponsored awarded aided unterstützt soutenu soutenus soutenue soutenues bénéficié"),
    SUPPORT("support assistance auspices unterstützung soutien aide"),
    AWARD(
            "grant grants contract contracts award awards agreement agreements subcontract subcontracts subaward fellowship"
                    + " fellowships subgrant cooperative scholarship funding order project projects mou"
                    + " vertrag zuwendungsvertrag finanzhilfevereinbarung vorhaben projekt projekte projekts auftrag"
                    + " convention subvention contrat marché projet"),
    MONEY("support fund funds funding funded assistance sponsor sponsored sponsorship grant grants contract contracts"
            + " financing award awards agreement agreements financial cooperative financed"),
    NOTE(
            "no nos number numbers # id ids ref nr n n° num numéro numéros nummer kennzeichen förderkennzeichen fkz code ga"
                    + " numbered reference : aktenzeichen fkn"),
    LINK("with under by from using through via of utilized used utilizing per pursuant"
            + " vom von durch mit unter im des der par sous de du dans"),
    BY("by"),
    FOR("for"),
    OR("or and"),
    FROM("by from through under of vom von durch des der dem den par du de l d à"),
    WITH("with from by between mit avec vom von par durch"),
    ARTICLE("the a an das die dem der den la le les l d s its and joint their"),
    FILLER("the a an some partial united states u.s us u.s.a america federal national in part partially 's of direct"),
    HAVE("has have had retains retain owns own possess possesses reserves reserve entitled claim claims acquired"),
    RIGHTS("rights right license licence"),
    CERTAIN("certain"),
    IN("in to under"),
    INVENTION("invention inventions patent patents application applications disclosure same subject thereof technology"
            + " work"),
    USED("used licensed practiced practised manufactured"),
    NOT("not never neither nor without no none"),
    NONE("no"),
    INTEREST("interest interests"),
    THANKS("thank thanks acknowledge acknowledges acknowledged gratefully"),
    AND("and or und et oder ou , ; & / 及び"),
    ISSUED("awarded granted issued provided administered sponsored funded from by between given received"),
    BETWEEN("between"),
    OPEN("( [ 「 『"),
    DASH("-"),
    CLOSE(") ] 」 』"),
    /** Before the number of something else than an award. */
    OTHER_NUMBER("patent patents application applications serial ser provisional publication appl pat pct docket seq"
            + " fig figs figure figures claim claims section sections sec law article title cfr c.f.r u.s.c usc far dfars"
            + " executive phase version catalog cat lot isbn doi standard report iso page paragraph example table"
            + " equation clone accession strain model $ usd eur € § filed january february march april may june july"
            + " august september october november december anmeldung patentschrift brevet demande deposit atcc topic"),
    PROGRAMME("sbir sttr muri program programme efrc crest presto erato career mrsec eager igert stc act-x fellow"
            + " phase i ii iii and/or"),
    PLACE("at in to representing operating operates visiting near facilities operation management"
            + " manage operate managing guidelines regulations approval policy approved"),
    /** Those who make an invention for their employer, to whom it belongs. */
    EMPLOYEE("employee employees employed officer officers"),
    AS("as"),
    REPRESENTED("represented"),
    VERB("is are was were has have had may"),
    /** A sign of Chinese and Japanese. */
    COMMISSIONED,
    COMMISSIONED_WORK,
    STATED,
    STOP("。"),
    /** Found by other means than a list of words. */
    BODY,
    NUMBER,
    /** Believed where only its place speaks for it. */
    STRONG_NUMBER,
    /** In a shape that only a state gives its numbers. */
    STATE_NUMBER;

    private static final Map<String, Set<Sign>> BY_WORD = byWord();

    private final List<String> words;

    Sign() {
        this.words = List.of();
    }

    Sign(String words) {
        this.words = Arrays.asList(words.split(" "));
    }

    static Set<Sign> of(String word) {
        return BY_WORD.getOrDefault(word, isCompound(word) ? EnumSet.of(NOTE) : Set.of());
    }

    /** {@code Projektnummer}, {@code Geschäftszeichen}. */
    private static boolean isCompound(String word) {
        return word.endsWith("nummer") || word.endsWith("nummern") || word.endsWith("zeichen");
    }

    private static Map<String, Set<Sign>> byWord() {
        Map<String, Set<Sign>> signs = new HashMap<>();
        for (Sign sign : values()) {
            for (String word : sign.words) {
                signs.computeIfAbsent(word, any -> EnumSet.noneOf(Sign.class)).add(sign);
            }
        }
        return signs;
    }
}
