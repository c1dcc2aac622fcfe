package org.sekisho.lists.keytech;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of territories, languages and cities in CLDR, in the languages that lists are mostly written in. */
final class IcuOriginNames {

    private static final List<ULocale> LANGUAGES = List.of(
            ULocale.ENGLISH,
            ULocale.JAPANESE,
            ULocale.SIMPLIFIED_CHINESE,
            ULocale.TRADITIONAL_CHINESE,
            ULocale.GERMAN,
            ULocale.FRENCH);

    /** No place and no language: the world, unions of states, <i>several languages</i>. */
    private static final Set<String> NEITHER =
            Set.of("001", "EU", "EZ", "UN", "QO", "ZZ", "und", "mul", "mis", "zxx", "zbl", "tlh", "sgn");

    private static final Pattern SEVERAL = Pattern.compile(" & | - |[()（）]|SAR China");
    private static final Pattern STATE = Pattern.compile("(?:民主|人民)?共和国$|連邦$|首長国連邦$|市国$|自治区$| Islands?$| Territories$");

    private IcuOriginNames() {}

    static Stream<String> all() {
        return LANGUAGES.stream().flatMap(IcuOriginNames::in);
    }

    private static Stream<String> in(ULocale language) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(language);
        TimeZoneNames zones = TimeZoneNames.getInstance(language);
        Stream<String> territories = Stream.of(RegionType.TERRITORY, RegionType.CONTINENT, RegionType.SUBCONTINENT)
                .flatMap(type -> Region.getAvailable(type).stream())
                .map(Region::toString)
                .filter(code -> !NEITHER.contains(code))
                .map(code -> otherThan(code, names.regionDisplayName(code)));
        Stream<String> languages = Arrays.stream(ULocale.getISOLanguages())
                .filter(code -> !NEITHER.contains(code))
                .map(code -> otherThan(code, names.languageDisplayName(code)));
        Stream<String> cities = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .map(zones::getExemplarLocationName);
        return Stream.of(territories, languages, cities).flatMap(found -> found).flatMap(IcuOriginNames::parts);
    }

    /** Each name of several: <i>Myanmar (Burma)</i>, <i>Bosnia & Herzegovina</i>, ミクロネシア連邦 without its form of state. */
    private static Stream<String> parts(@Nullable String name) {
        return name == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(name, STATE.matcher(name).replaceAll("")), Arrays.stream(SEVERAL.split(name)));
    }

    /** Empty where CLDR knows no name and gives the code. */
    private static String otherThan(String code, String name) {
        return name.equals(code) ? "" : name;
    }
}
