package org.sekisho.finding.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.body.BodyVerdict.BodyEvidence;
import org.sekisho.finding.body.BodyVerdict.CannotTell;
import org.sekisho.finding.body.BodyVerdict.Different;
import org.sekisho.finding.body.BodyVerdict.Kind;
import org.sekisho.finding.body.BodyVerdict.Same;

/** Names are of one body, of two, or nobody can tell; each with what says so. */
class BodyComparisonTests {

    private static BodyVerdict compare(String one, String other) {
        return BodyComparison.of(BodyName.of(one), BodyName.of(other));
    }

    private static List<Kind> kinds(BodyVerdict verdict) {
        return verdict.evidence().stream().map(BodyEvidence::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "株式会社國光製作所 | 株式会社国光製作所",
                "霧島電機株式会社 | Kirishima Electric Co., Ltd.",
                "株式会社ミナトロン | Minatron Inc.",
                "Univ. of Northfield | The University of Northfield",
                "Calder & Marlow Ltd. | Calder and Marlow Limited",
                "Ostermühle Optik AG | Ostermuehle Optik AG",
                "Dept. of Physics, University of Northfield, Leeds, UK | University of Northfield",
                "霧島大学大学院工学系研究科 | Kirishima University",
                "3M ジャパン株式会社 | ３Ｍジャパン（株）",
                "〒105-0014 東京都港区 利根通信工業株式会社 | 利根通信工業株式会社",
                "東京都港区芝一丁目2番3号 利根通信工業株式会社内 | 利根通信工業株式会社",
                "Ministry of Defence, United Kingdom | Ministry of Defense, UK"
            })
    void areOfOneBodyHoweverTheyAreWritten(String one, String other) {
        assertThat(compare(one, other)).isInstanceOf(Same.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "株式会社霧島電機 | 霧島電機株式会社 | FORM_POSITION",
                "有限会社阿蘇精機 | 株式会社阿蘇精機 | FORM_DIFFERS",
                "Northfield GmbH | Northfield AG | FORM_DIFFERS",
                "霧島電機株式会社 | 霧島電子株式会社 | NAME_DIFFERS",
                "霧島工業大学 | Kirishima University of Technology | NAME_DIFFERS",
                "Ministry of Defence, United Kingdom | Ministry of Defense, Japan | COUNTRY_DIFFERS",
                "Calder 3 Ltd. | Calder 5 Ltd. | NAME_DIFFERS"
            })
    void areOfTwoBodies(String one, String other, Kind why) {
        assertThat(compare(one, other)).isInstanceOf(Different.class);
        assertThat(kinds(compare(one, other))).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "霧島 | 株式会社霧島 | FORM_MISSING",
                "University of Northfield | Northfield University | WORD_ORDER",
                "University of California | University of California, Berkeley | PART",
                "University of Maryland | Dept. of Physics, University of Maryland, College Park, MD | PART",
                "KEC | Kirishima Electric Company | ACRONYM",
                "Ministry of Defence | Ministry of Defence, United Kingdom | COUNTRY_MISSING",
                "Calder Corp. | Calder Ltd. | FORM_OPEN"
            })
    void areForAPersonToTell(String one, String other, Kind why) {
        assertThat(compare(one, other)).isInstanceOf(CannotTell.class);
        assertThat(kinds(compare(one, other))).contains(why);
    }

    /** What is read from one file must not depend on which class asks for it first. */
    @ParameterizedTest
    @ValueSource(strings = {"BodyName", "BodyWords", "LegalForm", "LegalForm$Written", "IcuReading", "Affiliation"})
    void areReadWhicheverClassIsLoadedFirst(String first) throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader fresh =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class.forName("org.sekisho.finding.body." + first, true, fresh);
            Object name = fresh.loadClass("org.sekisho.finding.body.BodyName")
                    .getMethod("of", String.class)
                    .invoke(null, "Northfield Dynamics, Inc.");

            assertThat(name.getClass().getMethod("letters").invoke(name)).isEqualTo("northfielddynamics");
            assertThat(name.getClass().getMethod("form").invoke(name))
                    .hasToString(BodyName.of("Northfield Dynamics, Inc.").form().toString());
        }
    }

    @Test
    void keepUnitsBesideTheBody() {
        BodyName name = BodyName.of("Dept. of Physics, Univ. of Northfield, Leeds LS2 9JT, United Kingdom");

        assertThat(name.units()).containsExactly("Dept. of Physics");
        assertThat(name.words()).containsExactly("university", "northfield");
        assertThat(name.country()).isEqualTo("uk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kirishima Electric Co., Ltd.", "霧島電機株式会社", "University of Northfield"})
    void areOfTwoBodiesWithTwoNumbersAndOfOneWithOneWhateverTheyAre(String name) {
        BodyNumber one =
                BodyNumber.of(BodyNumber.Kind.CORPORATE, "7123456789012").orElseThrow();
        BodyNumber other =
                BodyNumber.of(BodyNumber.Kind.CORPORATE, "3987654321098").orElseThrow();

        assertThat(BodyComparison.of(
                        BodyName.of(name).with(Set.of(one)), BodyName.of(name).with(Set.of(other))))
                .isInstanceOf(Different.class);
        assertThat(BodyComparison.of(
                        BodyName.of(name).with(Set.of(one)),
                        BodyName.of("another").with(Set.of(one))))
                .isInstanceOf(Same.class);
    }

    /** The same answer whichever name comes first, and a name is its own. */
    @Property(tries = 300)
    void doNotDependOnWhichComesFirst(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(compare(one, other).getClass()).isEqualTo(compare(other, one).getClass());
        assertThat(compare(one, one)).isNotInstanceOf(Different.class);
    }

    /** A country alone never makes two bodies one. */
    @Property(tries = 100)
    void areNotOneForTheirCountry(
            @ForAll("proper") String one, @ForAll("proper") String other, @ForAll("countries") String country) {
        if (!one.equals(other)) {
            assertThat(compare(one + " Optics Inc., " + country, other + " Optics Inc., " + country))
                    .isInstanceOf(Different.class);
        }
        assertThat(compare(one + " Optics Inc., " + country, one + " Optics Inc."))
                .isInstanceOf(Same.class);
    }

    @Provide
    Arbitrary<String> proper() {
        return Arbitraries.of("Northfield", "Calder", "Marlow", "Kestrel", "Osterwald", "Valmont");
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("Japan", "USA", "People's Republic of China", "Iran", "France", "Republic of Korea");
    }

    @Provide
    Arbitrary<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/body-pairs.tsv"))) {
            if (!line.startsWith("#")) {
                names.addAll(List.of(line.split("\t")).subList(2, 4));
            }
        }
        return Arbitraries.of(names);
    }
}
