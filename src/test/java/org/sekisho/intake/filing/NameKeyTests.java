package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are the same however they are spelled, and different where they name somebody else. */
class NameKeyTests {

    private static boolean bound(String conflict, String party) {
        return NameKey.of(conflict).isIn(NameKey.of(party));
    }

    /**
     * If this fails, what decides which key a name has was changed. If the same name may have another now, count {@code EDITION} up, so that
     * keys of before are made anew and nobody sees a case of who they are bound to; then write the digest that is found here.
     */
    @Test
    void haveAnEditionThatCountsUpWhenTheSameNameMayHaveAnother() throws IOException {
        List<String> deciding = List.of(
                "java/org/sekisho/intake/filing/NameKey.java",
                "java/org/sekisho/intake/filing/IcuNameFolding.java",
                "java/org/sekisho/intake/filing/IcuKanjiForms.java",
                "resources/org/sekisho/intake/filing/kanji-forms.txt",
                "resources/org/sekisho/intake/filing/legal-forms.txt");

        assertThat(NameKey.EDITION + " " + CodeDigest.of(deciding))
                .isEqualTo("2 fce00c581e1e1d2c9012c4b72878716bf9e05d52666d4e421bdde794828aaea8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Lasers KK",
                "Acme  Lasers K.K.",
                "ACME LASERS K. K.",
                "Ａｃｍｅ　Ｌａｓｅｒｓ",
                "Acme-Lasers Co., Ltd.",
                "Acme Lasers Co.,Ltd",
                "AcmeLasers Inc.",
                "Ácmé Lasers, S.A.",
                "The Acme Lasers Company",
                "Acme Lasers GmbH & Co. KG",
                "acme lasers kabushiki kaisha",
                "Kabushiki Kaisha Acme Lasers",
                "株式会社Acme Lasers",
                "Acme Lasers㈱",
                "Acme Lasers (株)",
                "Acme\u200bLasers\u00a0AG",
                "A.C.M.E. Lasers S.p.A.",
                "Acme Lasers, LLC",
                "Acme–Lasers Pty. Ltd.",
                "“Acme Lasers” Limited",
                "Acme Lasers Corporation, Tokyo Branch",
                "Acme Lasers Holdings B.V."
            })
    void oneFirmInLatinLetters(String written) {
        assertThat(bound("Acme Lasers KK", written)).isTrue();
        assertThat(bound(written.replaceAll(", Tokyo Branch| Holdings", ""), "Acme Lasers"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "株式会社ヒタチ,ﾋﾀﾁ㈱",
        "株式会社ヒタチ,㍿ヒタチ",
        "株式会社ヒタチ,ひたち株式会社",
        "株式会社ヒタチ,ヒ タ チ（株）",
        "東洋コンピューター,東洋コンピュータ株式会社",
        "サーバーワークス,サーバワークス",
        "キヤノン株式会社,キャノン（株）",
        "富士フイルム,富士フィルム株式会社",
        "髙島屋,高島屋株式會社",
        "㈱山﨑製作所,株式会社山崎製作所",
        "渡邊工業,渡辺工業有限会社",
        "华东工业有限责任公司,華東工業",
        "渡邉工業,渡辺工業合同会社",
        "大阪瓦斯・化学,大阪瓦斯化学株式会社",
        "国立大学法人東北大学,東北大学",
        "独立行政法人理化学研究所,国立研究開発法人理化学研究所",
        "データ－テック,データーテック",
        "ｶﾞﾊﾞﾅｰ工業,ガバナー工業",
        "アクメ・アンド・レーザー,アクメアンドレーザ",
        "Smith & Jones,Smith and Jones Inc.",
        "AT&T,A T & T Corp",
        "O'Brien Optics,O’Brien Optics",
        "O'Brien Optics,OBrien Optics Ltd",
        "Müller Werke,Mueller Werke GmbH",
        "Mueller Werke,Müller-Werke AG",
        "Mueller Werke,Muller Werke",
        "Straße Optik,Strasse Optik",
        "Société Générale d'Optique,SOCIETE GENERALE D’OPTIQUE S.A.R.L.",
        "Łódź Optyka,Lodz Optyka Sp. z o.o.",
        "Acme Lasers K K,Acme Lasers",
        "Ørsted Lys A/S,Orsted Lys",
        "주식회사 한빛,한빛(주)"
    })
    void oneFirmInBothSpellings(String one, String other) {
        assertThat(bound(one, other))
                .as(
                        "%s in %s: %s, %s",
                        one, other, NameKey.of(one).words(), NameKey.of(other).words())
                .isTrue();
        assertThat(bound(other, one)).as("%s in %s", other, one).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Lasers,Apex Lasers",
        "Acme Lasers KK,Acme Optics KK",
        "IHI,Hitachi Hightech",
        "Art,Smart Systems",
        "トヨタ自動車,トヨタ紡織",
        "サッポロビール,サッポロビル",
        "アクメ,アクメタル工業",
        "カキ工業,ガギ工業",
        "ハナ電機,バナ電機",
        "北海道大学,東北大学",
        "Sony,Sonny",
        "Co-Op,Op Systems",
        "株式会社,Acme",
        "三菱電機,三菱重工業",
        "Limited Brands,Other Brands"
    })
    void twoFirms(String one, String other) {
        assertThat(bound(one, other)).isFalse();
        assertThat(bound(other, one)).isFalse();
    }

    @Test
    void aNameThatIsNothingButALegalFormStaysOne() {
        assertThat(NameKey.of("Limited").words()).isEqualTo("limited");
        assertThat(NameKey.of("株式会社").words()).isEqualTo("株式会社");
        assertThat(NameKey.of("The And").words()).isEqualTo("the and");
        assertThat(NameKey.of("!?").words()).isEmpty();
        assertThat(bound("!?", "Acme")).isFalse();
    }

    @Provide
    Arbitrary<String> core() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("bcdfghklmnprtvwz")
                        .ofMinLength(4)
                        .ofMaxLength(9),
                Arbitraries.strings().withChars("東西南北山川工業電機光学精密").ofMinLength(3).ofMaxLength(5),
                Arbitraries.strings()
                        .withChars("カキクケコサシスセソタチツテトナニヌネノ")
                        .ofMinLength(4)
                        .ofMaxLength(7));
    }

    @Property(tries = 400)
    void namesThatDifferInACoreWordAreNeverOne(@ForAll @From("core") String one, @ForAll @From("core") String other) {
        Assume.that(!one.contains(other) && !other.contains(one));
        for (String form : List.of("%s K.K.", "株式会社%s", "%s Co., Ltd.", "The %s Company")) {
            assertThat(bound(form.formatted(one), form.formatted(other))).isFalse();
        }
    }

    @Property(tries = 400)
    void whateverIsDoneToASpellingThatSaysNothingChangesNothing(@ForAll @From("core") String core) {
        for (String form : List.of(" %s  ", "㈱%s", "%s, Inc.", "“%s”", "%s (株)", "%s\u00ad")) {
            assertThat(NameKey.of(form.formatted(core.toUpperCase())).words())
                    .isEqualTo(NameKey.of(core).words());
        }
    }

    @Property(tries = 300)
    void anyTextHasAKeyWithWhichItFindsItself(@ForAll String any) {
        assertThat(bound(any, any)).isTrue();
        assertThat(NameKey.of(NameKey.of(any).words()).words()).hasSizeLessThanOrEqualTo(1024);
    }

    @Property(tries = 100)
    void longNamesAreFoldedByTheirBeginning(
            @ForAll @StringLength(min = 1, max = 40) String some, @ForAll Random random) {
        String name = some.repeat(1024 / some.length() + 1 + random.nextInt(2_000));
        String beginning = name.substring(0, Character.isHighSurrogate(name.charAt(1023)) ? 1023 : 1024);

        assertThat(NameKey.of(name)).isEqualTo(NameKey.of(beginning));
    }

    /** The cost of a key is that of its beginning: nobody is called by more. */
    @ParameterizedTest
    @ValueSource(strings = {"Marguerite ", "ひらがな", "ﾋﾀﾁ", "a inc ", "e\u0301", "\ufdfa", "😀"})
    void aNameOfFiveMillionLettersIsFoldedByItsBeginning(String letters) {
        String beginning = letters.repeat(1024 / letters.length() + 1).substring(0, 1024);

        assertThat(NameKey.of(letters.repeat(5_000_000 / letters.length()))).isEqualTo(NameKey.of(beginning));
    }
}
