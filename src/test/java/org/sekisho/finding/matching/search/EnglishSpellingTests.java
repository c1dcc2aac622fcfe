package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that Britain and America spell in two ways is one word; two words that only look like that stay two. */
class EnglishSpellingTests {

    /** As {@link EnglishSpelling} takes parts from one of them to the other. */
    private static final String[][] PAIRS = {
        {"fibre", "fiber"},
        {"microfibre", "microfiber"},
        {"colour", "color"},
        {"colourimeter", "colorimeter"},
        {"vapour", "vapor"},
        {"vaporise", "vaporize"},
        {"ioniser", "ionizer"},
        {"deionisation", "deionization"},
        {"polymerisable", "polymerizable"},
        {"polarisability", "polarizability"},
        {"catalyse", "catalyze"},
        {"electrolyser", "electrolyzer"},
        {"organisational", "organizational"},
        {"aluminium", "aluminum"},
        {"sulphur", "sulfur"},
        {"desulphurisation", "desulfurization"},
        {"sulphide", "sulfide"},
        {"caesium", "cesium"},
        {"haemoglobin", "hemoglobin"},
        {"anaesthetic", "anesthetic"},
        {"oestrogen", "estrogen"},
        {"leukaemia", "leukemia"},
        {"oedema", "edema"},
        {"aerofoil", "airfoil"},
        {"aeroplane", "airplane"},
        {"centre", "center"},
        {"epicentre", "epicenter"},
        {"litre", "liter"},
        {"nanometre", "nanometer"},
        {"programme", "program"},
        {"disc", "disk"},
        {"mould", "mold"},
        {"moulding", "molding"},
        {"defence", "defense"},
        {"manoeuvre", "maneuver"},
        {"manoeuvrability", "maneuverability"},
        {"catalogue", "catalog"},
        {"analogue", "analog"},
        {"modelling", "modeling"},
        {"fuelled", "fueled"},
        {"channelled", "channeled"},
        {"signalling", "signaling"},
        {"removeable", "removable"},
        {"grey", "gray"},
        {"greyscale", "grayscale"},
        {"armour", "armor"},
        {"plough", "plow"},
        {"draught", "draft"},
        {"carburettor", "carburetor"},
        {"gage", "gauge"},
        {"artefact", "artifact"},
        {"calibre", "caliber"},
        {"titre", "titer"},
        {"fulfil", "fulfill"},
    };

    @Provide
    Arbitrary<String[]> pairs() {
        return Arbitraries.of(PAIRS);
    }

    @Property
    void oneWordInTwoSpellingsIsOneWord(@ForAll("pairs") String[] pair) {
        assertThat(EnglishSpelling.american(pair[0])).isEqualTo(EnglishSpelling.american(pair[1]));
    }

    @Property
    void whatIsSpelledAsInAmericaStays(@ForAll("pairs") String[] pair) {
        String american = EnglishSpelling.american(pair[0]);

        assertThat(EnglishSpelling.american(american)).isEqualTo(american);
    }

    /** {@code vapour*} finds vaporizers, and {@code ioniz*} ionisers. */
    @Property
    void aBeginningFindsWhatGoesOnInTheOtherSpelling(@ForAll("beginnings") String[] pair, @ForAll boolean british) {
        String sought = pair[british ? 0 : 1];
        String written = pair[british ? 1 : 0] + "ings";

        assertThat(EnglishSpelling.beginnings(sought)).anyMatch(written::startsWith);
    }

    @Property
    void noBeginningIsFoundTwice(@ForAll("beginnings") String[] pair, @ForAll boolean british) {
        var spelled = EnglishSpelling.beginnings(pair[british ? 0 : 1]);

        assertThat(spelled)
                .allMatch(one -> spelled.stream().filter(one::startsWith).count() == 1);
    }

    @Provide
    Arbitrary<String[]> beginnings() {
        return Arbitraries.of(PAIRS)
                .filter(pair -> !EnglishSpelling.beginnings(pair[0]).equals(List.of(pair[0])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noise",
                "cruise",
                "otherwise",
                "clockwise",
                "devise",
                "revise",
                "advise",
                "supervise",
                "television",
                "improvisation",
                "precise",
                "concise",
                "exercise",
                "excise",
                "comprise",
                "enterprise",
                "surprise",
                "sunrise",
                "promise",
                "premise",
                "compromise",
                "demise",
                "expertise",
                "merchandise",
                "paradise",
                "franchise",
                "treatise",
                "raiser",
                "cruiser",
                "riser",
                "rise",
                "wise",
                "laser",
                "eraser",
                "geyser",
                "analysis",
                "basis",
                "thesis",
                "tyre",
                "tire",
                "kerb",
                "curb",
                "storey",
                "story",
                "cheque",
                "check",
                "acre",
                "ogre",
                "massacre",
                "mediocre",
                "timbre",
                "tour",
                "four",
                "hour",
                "pour",
                "contour",
                "source",
                "course",
                "detour",
                "velour",
                "glamour",
                "resource",
                "disco",
                "discuss",
                "fetal",
                "cecal",
                "aerosol",
                "aerogel",
                "raphael",
                "phoenix",
                "subpoena",
                "poem",
                "coed",
                "does",
                "league",
                "tongue",
                "vogue",
                "torque",
                "rolled",
                "called",
                "controlled",
                "compelled",
                "excelled",
                "installed",
                "polling",
                "drilling",
                "spelling",
                "propelling",
                "levee",
                "parallel",
                "lens",
                "sense",
                "tense",
                "fence",
                "hence",
                "science",
                "silence",
                "sentence",
                "license",
                "practice",
                "meter",
                "parameter"
            })
    void aWordThatIsSpelledInOneWayOrIsTwoWordsStays(String word) {
        assertThat(EnglishSpelling.american(word)).isEqualTo(word);
    }
}
