package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.edition.EntryFigures;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposalRefusal;
import org.sekisho.office.edition.ListState;
import org.sekisho.office.letter.LetterField;
import org.sekisho.office.letter.SentLetter;
import org.sekisho.office.precedent.EarlierDecision;
import org.sekisho.office.referral.Opinion;
import org.sekisho.office.referral.Recall;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.office.review.CaseButton;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.OrderDecision;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.review.SavedFilters;
import org.sekisho.office.staff.PasswordProblem;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffRefusal;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.Remark;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All that the desk says is said in both languages. */
class DeskWordsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/desk");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");

    private final Properties english = words("desk.properties");
    private final Properties japanese = words("desk_ja.properties");

    private static Properties words(String file) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                DeskWordsTests.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }

    @Test
    void areEachThereOnce() throws IOException {
        for (String file : List.of("desk.properties", "desk_ja.properties")) {
            List<String> keys = Files.readAllLines(Path.of("src/main/resources/messages", file)).stream()
                    .filter(line -> line.matches("[a-zA-Z][\\w.-]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    /** A format takes a straight one away, or shows two where there are no gaps to fill. */
    @Test
    void haveNoStraightApostrophe() {
        assertThat(english.values()).noneMatch(words -> words.toString().contains("'"));
        assertThat(japanese.values()).noneMatch(words -> words.toString().contains("'"));
    }

    @Test
    void areTheSameInBothLanguages() {
        assertThat(new TreeSet<>(japanese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        Set<String> alike = new TreeSet<>();
        english.forEach((key, words) -> {
            if (words.equals(japanese.get(key))
                    && words.toString().matches(".*[a-z]{3}.*")
                    && !key.toString().matches("cheat\\.\\w+\\.write")) { // expressions of the list language
                alike.add(key.toString());
            }
        });
        assertThat(alike).as("not translated").containsExactlyInAnyOrder("sekisho", "title.of");
    }

    @Test
    void areThereForAllThatTemplatesAskFor() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                if (!english.containsKey(key.group(1))) {
                    missing.add(template.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** One day, and two days. Of the others there are always several, or a part of one. */
    @Test
    void countOneAsOne() {
        Pattern counted = Pattern.compile(
                "\\{\\d} (days|filings|cases|entries|editions|examples|records|hits|pages|passages|answers|nights)\\b");
        String choice = "\\{\\d, ?choice,([^{}]|\\{[^}]*})*}";
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> counted.matcher(english.getProperty(key).replaceAll(choice, ""))
                        .find())
                .containsExactlyInAnyOrder(
                        "days.left",
                        "alike.more",
                        "figures.pace",
                        "figures.needed",
                        "trail.end",
                        "story.more",
                        "rising.axis",
                        "partners.choice");
    }

    /** The mark that ends a sentence is another in Japanese. */
    @Test
    void bringTheirOwnFullStops() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern("</[a-z:]+>[.]\\s");
        }
    }

    /** The keys of all reasons for which an act is not done, whichever room they are of. */
    private static Stream<String> refusals() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("org.sekisho").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(reasons -> Stream.of(reasons.getEnumConstants()))
                .map(reason -> ((Refusal) reason).key());
    }

    /** The keys of what an act of one click is called; an act knows its name without what it works with. */
    private static Stream<String> buttons() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseButton.class));
        return scanner.findCandidateComponents("org.sekisho").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null)
                        .getDeclaredConstructors()[0])
                .map(made -> (CaseButton) BeanUtils.instantiateClass(made, new Object[made.getParameterCount()]))
                .flatMap(button -> button.place() == CaseButton.Place.MENU
                        ? Stream.of("button." + button.name(), "button." + button.name() + ".how")
                        : Stream.of("button." + button.name()));
    }

    @Test
    void areThereForAllThatMayBeSaid() {
        Stream<String> keys = Stream.of(
                        keys("status.", CaseStatus.values()),
                        keys("clock.stage.", CaseStage.values()),
                        keys("decision.", DecisionKind.values()),
                        refusals(),
                        buttons(),
                        keys("reason.", DecisionReason.values()),
                        keys("unread.", UnreadReason.values()),
                        keys("found.remark.", Remark.Kind.values()),
                        keys("no-picture.", NoPageImage.values()),
                        keys("todo.", UnreadReason.values()),
                        keys("run.", RunStatus.values()),
                        keys("alarm.", RunAlarm.Kind.values()),
                        keys("role.", Role.values()),
                        keys("act.", AuditAction.values()),
                        keys("handling.", Handling.values()),
                        keys("queue.", ReviewQueue.values()),
                        keys("lists.concern.", EntryFigures.Concern.values()),
                        keys("precedent.", EarlierDecision.Relation.values()),
                        keys("note.", CaseNote.Kind.values()),
                        keys("filters.", SavedFilters.Answer.values()),
                        keys("refused.PASSWORD_", PasswordProblem.values()),
                        keys("refused.", StaffRefusal.values()),
                        Stream.of("refused.CURRENT", "refused.PROFILE", "refused.CONFLICT"),
                        keys("edition.refused.", ListProposalRefusal.values()),
                        keys("edition.state.", ListState.values()),
                        keys("edition.step.", ListProposal.What.values()),
                        keys("opinion.", Opinion.values()),
                        keys("referral.step.", Referral.StepKind.values()),
                        keys("referral.state.", ReferralStanding.values()),
                        keys("recall.cause.", Recall.Cause.values()),
                        keys("recall.outcome.", Recall.Outcome.values()),
                        keys("order.kind.", OrderDecision.Kind.values()),
                        Stream.of(OrderDecision.Standing.values())
                                .flatMap(
                                        standing -> keys("order.state." + standing + ".", OrderDecision.Kind.values())),
                        keys("letter.field.", LetterField.values()),
                        keys("letter.form.", SentLetter.Form.values()),
                        keys("letter.way.", SentLetter.Way.values()))
                .flatMap(all -> all);
        assertThat(keys.filter(key -> !english.containsKey(key))).isEmpty();
    }

    private static Stream<String> keys(String before, Enum<?>[] values) {
        return Stream.of(values).map(value -> before + value.name());
    }

    @Test
    void nameEveryAreaOfTheListsThatAreShipped() {
        assertThat(Stream.of("focus-areas", "jp-specified-fields")
                        .map(list -> new KeyTechnologyListReader().read(Path.of("config/lists", list + ".yml")))
                        .flatMap(list -> list.entries().stream())
                        .map(entry -> "area." + entry.area()))
                .isNotEmpty()
                .allMatch(english::containsKey);
    }

    @Test
    void standInNoTemplate() throws IOException {
        for (Path template : templates()) {
            Jsoup.parse(Files.readString(template)).traverse((node, depth) -> {
                if (node instanceof TextNode words && !isKey(words)) {
                    assertThat(words.text().replaceAll("[A-Za-z]+(?=\\+)|Ctrl|Enter", ""))
                            .as(template.toString())
                            .doesNotContainPattern("\\p{L}");
                }
            });
        }
    }

    /** The names of keys on a keyboard are the same everywhere. */
    private static boolean isKey(TextNode words) {
        return words.parent() != null && words.parent().nameIs("kbd");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
