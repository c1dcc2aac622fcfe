package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sekisho.testdata.DocumentPage;

/** The inventory of cryptography names every class that does any, and none that is gone. */
class CryptographyPageTests {

    /** What hashes, signs, encrypts, makes keys or draws by lot so that nobody can foresee it. */
    private static final Pattern CRYPTOGRAPHY = Pattern.compile(
            "java\\.security\\.(?:MessageDigest|SecureRandom|Signature|Key\\w*|\\w*Key)|javax\\.crypto\\..*"
                    + "|org\\.apache\\.commons\\.codec\\.digest\\..*|org\\.bouncycastle\\..*|com\\.nimbusds\\.jose\\..*"
                    + "|org\\.springframework\\.security\\.crypto\\..*|org\\.springframework\\.security\\.oauth2\\.j\\w+\\..*"
                    + "|com\\.webauthn4j\\..*");

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

    private static final Set<JavaClass> SEKISHO = Set.copyOf(House.CLASSES);

    @Test
    void namesEveryClassThatHashesSignsOrDrawsSecrets() throws IOException {
        assertThat(named()).containsAll(using(CRYPTOGRAPHY.asMatchPredicate()));
    }

    @Test
    void wouldMissAClassThatItDoesNotName() throws IOException {
        assertThat(using(CRYPTOGRAPHY.asMatchPredicate())).contains("OneTimeCode", "SigningKey", "SessionIds");
        assertThat(named()).doesNotContainAnyElementsOf(using("picocli.CommandLine$Command"::equals));
    }

    @Test
    void namesNoClassThatIsGone() throws IOException {
        List<String> there =
                SEKISHO.stream().map(CryptographyPageTests::outermost).toList();
        Set<String> ofOthers = Set.of("SecureRandom", "CryptographyPageTests");
        assertThat(named())
                .allSatisfy(name -> assertThat(there.contains(name) || ofOthers.contains(name))
                        .as(name)
                        .isTrue());
    }

    private static Set<String> using(Predicate<String> kind) {
        return SEKISHO.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> kind.test(use.getTargetClass().getName())))
                .filter(type -> !isAnswerOnly(type))
                .map(CryptographyPageTests::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Says what a failure of checking a signature means, and checks none. */
    private static boolean isAnswerOnly(JavaClass type) {
        return type.getSimpleName().startsWith("OidcFailures");
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().replaceFirst("\\$.*", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Set<String> named() throws IOException {
        return NAMED.matcher(DocumentPage.at("security.md#cryptography"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
