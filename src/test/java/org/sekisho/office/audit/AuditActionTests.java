package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.architecture.House;
import org.sekisho.testdata.DocumentPage;

class AuditActionTests {

    private static final String PAGE = "security.md#the-audit-trail";
    private static final Pattern NAME = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");

    @Test
    void areAllWrittenBySomebody() {
        assertThat(unwritten(House.CLASSES)).isEmpty();
    }

    @Test
    void areFoundWhereOnlyASealNamesThem() {
        assertThat(unwritten(
                        new ClassFileImporter().importClasses(AuditAction.class, Writes.class, SealedInDisguise.class)))
                .contains("CASE_DECIDED", "RUN_STARTED")
                .doesNotContain("CASE_SEEN");
    }

    @Test
    void standOnThePageOnTheTrail() throws IOException {
        String page = DocumentPage.at(PAGE);
        String list = page.substring(page.indexOf("## What is on record"), page.indexOf("## Keep it elsewhere"));

        List<String> told =
                NAME.matcher(list).results().map(found -> found.group(1)).toList();

        assertThat(told).doesNotHaveDuplicates();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AuditAction.values()).map(AuditAction::name).toList());
    }

    /** Whoever says which records carry a seal writes none by that. */
    private static Set<String> unwritten(JavaClasses classes) {
        return classes.get(AuditAction.class).getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .filter(field -> field.getAccessesToSelf().stream()
                        .map(access -> access.getOriginOwner())
                        .noneMatch(owner -> !owner.isEquivalentTo(AuditAction.class)
                                && !owner.getSimpleName().startsWith("Sealed")))
                .map(JavaField::getName)
                .collect(Collectors.toSet());
    }

    /** What the test is there to catch: a seal asks for a record that nobody writes. */
    private static final class SealedInDisguise {

        @SuppressWarnings("unused")
        static final Set<AuditAction> ACTIONS = Set.of(AuditAction.CASE_DECIDED);
    }

    private static final class Writes {

        @SuppressWarnings("unused")
        static final AuditAction SEEN = AuditAction.CASE_SEEN;
    }
}
