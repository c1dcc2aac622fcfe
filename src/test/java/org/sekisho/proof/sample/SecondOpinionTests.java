package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueuedCase;
import org.sekisho.office.review.UnaskedCases;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.ProposedModels;
import org.sekisho.proof.sample.OpinionRows.Answered;
import org.sekisho.proof.sample.SecondOpinion.ShadowFigures;
import org.sekisho.proof.sample.ShownOpinions.Answer;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.NoTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.RankWeights;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningOutcome;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clear filings that a model sends to examiners, on real rows, and what these see of it. */
class SecondOpinionTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final String OUTCOMES =
            "SELECT GROUP_CONCAT(CONCAT_WS(' ', filing_id, run_id, outcome, reason, rank_score,"
                    + " screened_at) ORDER BY filing_id) FROM screening_outcome";

    private final DeskOffice office = new DeskOffice(20, 0);
    private final JdbcTemplate jdbc = new JdbcTemplate(office.database);
    private final Map<Long, FilingText> texts = new HashMap<>();
    private final ProposedModels models = new ProposedModels(office);

    @BeforeEach
    void twentyFilingsAreClear() {
        ClearFilings.in(office);
        LongStream.rangeClosed(ClearFilings.FIRST, ClearFilings.LAST).forEach(id -> speaks(id, (int) (id * 7 % 20)));
    }

    private void speaks(long id, int cold) {
        texts.put(id, OpinionTexts.filing("en", OpinionTexts.words(new Random(id), 80, cold)));
    }

    private final NoTexts kept = new NoTexts() {
        @Override
        public Optional<StoredText> of(FilingId filing) {
            return Optional.ofNullable(texts.get(filing.value()))
                    .map(text -> new StoredText(Bibliography.UNKNOWN, List.of(), text));
        }
    };

    private final OpinionRows rows = new OpinionRows(office.jdbc, jdbc, office.clock);

    private final ShownOpinions shownOpinions =
            new ShownOpinions(models.inUse(), rows, kept, office.desk(), AuditFixture.trail(jdbc, office.clock));

    private Optional<ShownOpinions.Shown> shown(DeskCase about, StaffMember reader) {
        return shownOpinions.shown(about, reader);
    }

    private SecondOpinion opinions(double share) {
        return opinions(share, 0, 0);
    }

    private SecondOpinion opinions(double share, double watch, double drawn) {
        SecondOpinion opinions = new SecondOpinion(
                models.inUse(),
                rows,
                new Misses(office.jdbc),
                new UnaskedCases(office.cases(), kept),
                AuditFixture.trail(jdbc, office.clock),
                new SecondOpinion.Settings(share, watch, drawn));
        opinions.begin();
        return opinions;
    }

    private BlindSample blind(double share) {
        return new BlindSample(
                new Misses(office.jdbc),
                new UnaskedCases(office.cases(), new NoTexts()),
                AuditFixture.trail(jdbc, office.clock),
                new BlindSettings(share, 7L));
    }

    /** Those of an office in which a model is in force. */
    private SecondOpinion inForce(double share) {
        models.inForce(Handling.OPEN);
        return opinions(share);
    }

    private ScreenedFiling screened(long id, ScreeningOutcome outcome) {
        return new ScreenedFiling(
                new RegisteredFiling(
                        new FilingId(id), new FilingNumber(ClearFilings.number(id)), true, 1, "filing.xml", List.of()),
                new Filing(null, Bibliography.UNKNOWN, List.of(), List.of()),
                texts.get(id),
                Entities.NONE,
                outcome,
                RankWeights.STANDARD,
                Set.of(),
                List.of(),
                new ConcurrentHashMap<>());
    }

    private void note(SecondOpinion opinions) {
        List<ScreenedFiling> screened = texts.keySet().stream()
                .map(id -> screened(id, new ScreeningOutcome.Clear(List.of())))
                .toList();
        screened.forEach(opinions::prepare);
        office.within(() -> {
            opinions.note(1, screened);
            return true;
        });
    }

    private Optional<String> draw(SecondOpinion opinions) {
        return office.within(() -> opinions.draw(1));
    }

    private List<QueuedCase> queue() {
        return office.queue().page(QueueFilter.WORK, null, ONE).cases();
    }

    private DeskCase seen(CaseId id) {
        return office.within(() -> office.desk().see(id, ONE)).orElseThrow();
    }

    private void decide(CaseId id, DecisionKind kind) {
        DecisionDraft draft = new DecisionDraft(
                kind, kind == DecisionKind.NO_CONCERN ? DecisionReason.KNOWN_ALREADY : DecisionReason.ON_THE_LIST, "");
        assertThat(office.within(() -> office.desk().decide(id, 0, draft, ONE))).isInstanceOf(CaseAnswer.Done.class);
    }

    private @Nullable String text(String sql) {
        return jdbc.queryForObject(sql, String.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, 1", "0.05, 1", "0.051, 2", "0.15, 3", "0.5, 10", "1, 20"})
    void theLikeliestShareIsInTheQueueOnceAndMarked(double share, int sent) {
        SecondOpinion opinions = inForce(share);
        note(opinions);
        String before = text(OUTCOMES);
        List<String> likeliest = jdbc.queryForList(
                "SELECT f.number FROM second_opinion s JOIN filing f ON f.id = s.filing_id ORDER BY s.chance DESC LIMIT "
                        + sent,
                String.class);

        assertThat(draw(opinions))
                .contains("Second opinion: %d of 20 clear filings went to examiners, 0 more by lot, no opinion on 0"
                        .formatted(sent));
        assertThat(draw(opinions)).as("a second time").isEqualTo(draw(opinions));

        List<QueuedCase> queue = queue();
        assertThat(queue).extracting(one -> one.number().value()).containsExactlyInAnyOrderElementsOf(likeliest);
        List<CaseId> ids = queue.stream().map(QueuedCase::id).toList();
        assertThat(rows.only(ids)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(text(OUTCOMES)).as("clear they stay").isEqualTo(before);
        assertThat(jdbc.queryForList(
                        "SELECT detail FROM audit_record WHERE action = 'SECOND_OPINION_DRAWN'", String.class))
                .hasSize(sent == 0 ? 0 : 1)
                .allMatch(detail ->
                        detail.matches(sent + " of 20 clear filings, 0 of 0 watched, seed -?\\d+, model [0-9a-f]{64}"));
    }

    @Test
    void changesNothingWithoutAModel() {
        SecondOpinion opinions = opinions(0.5);
        note(opinions);

        assertThat(draw(opinions)).isEmpty();
        assertThat(opinions.refused()).isEmpty();
        assertThat(queue()).isEmpty();
        assertThat(text("SELECT (SELECT COUNT(*) FROM second_opinion) + (SELECT COUNT(*) FROM audit_record)"))
                .isEqualTo("0");
    }

    @Test
    void leavesTheBlindSampleAsItIsAndItsCasesUnmarked() {
        note(inForce(0));
        BlindSample blind = blind(0.2);
        office.within(() -> blind.draw(1));
        List<QueuedCase> drawn = queue();
        List<Misses.Clear> all = LongStream.rangeClosed(ClearFilings.FIRST, ClearFilings.LAST)
                .mapToObj(id -> new Misses.Clear(new FilingId(id), new FilingNumber(ClearFilings.number(id))))
                .toList();
        SecondOpinion opinions = opinions(1);
        draw(opinions);

        assertThat(drawn)
                .extracting(QueuedCase::number)
                .containsExactlyInAnyOrderElementsOf(Misses.BlindLot.of(7, 20, 0.2, 0).from(all).stream()
                        .map(Misses.Clear::number)
                        .toList());
        assertThat(queue()).hasSize(20);
        assertThat(rows.only(drawn.stream().map(QueuedCase::id).toList())).isEmpty();
    }

    @Test
    void standsForTheNewestScreeningAlone() {
        SecondOpinion opinions = inForce(1);
        note(opinions);
        draw(opinions);
        CaseId some = queue().get(0).id();
        long filing = seen(some).standing().filing().value();
        texts.keySet().removeIf(id -> id != filing);
        texts.put(filing, OpinionTexts.filing("ja", "棚"));
        note(opinions);

        assertThat(text("SELECT CONCAT_WS(' ', none_reason, model, chance) FROM second_opinion WHERE filing_id = "
                        + filing))
                .isEqualTo("OTHER_LANGUAGE");
        ScreeningOutcome unread = new ScreeningOutcome.Unscreenable(
                List.of(new UnreadPart("filing.pdf", 0, UnreadReason.DAMAGED, "")), List.of());
        office.within(() -> {
            opinions.note(1, List.of(screened(filing, unread)));
            return true;
        });
        jdbc.update("UPDATE screening_outcome SET outcome = 'UNSCREENABLE' WHERE filing_id = ?", filing);
        assertThat(text("SELECT COUNT(*) FROM second_opinion WHERE filing_id = " + filing))
                .isEqualTo("0");
        assertThat(rows.only(List.of(some))).as("clear no more").isEmpty();
    }

    @Test
    void isShownToWhoDecidedAfterTheyDidAndToNobodyElse() {
        SecondOpinion opinions = inForce(0.05);
        note(opinions);
        draw(opinions);
        CaseId id = queue().get(0).id();
        assertThat(shown(seen(id), ONE)).as("before").isEmpty();

        decide(id, DecisionKind.SECRECY_REVIEW);

        ShownOpinions.Shown shown = shown(seen(id), ONE).orElseThrow();
        assertThat(shown.code()).isEqualTo(OpinionTexts.AREA);
        assertThat(shown.of100()).isBetween(50, 100);
        assertThat(shown.words().speakingFor())
                .hasSize(8)
                .containsAnyOf("cryostat", "helium", "frost", "iceberg", "glacier", "snow");
        assertThat(shown.words().against())
                .hasSizeLessThanOrEqualTo(3)
                .doesNotContainAnyElementsOf(shown.words().speakingFor());
        assertThat(shown.passages())
                .hasSizeBetween(1, 2)
                .allSatisfy(place -> assertThat(place.words()).isNotBlank());
        assertThat(shown).asString().doesNotContain("cryostat");
        assertThat(shown(seen(id), DeskOffice.examiner("two")))
                .as("another's decision")
                .isEmpty();

        StaffMember ofOcean =
                DeskOffice.person("one", Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.CONFIDENTIAL);
        ShownOpinions.Shown withheld = shown(seen(id), ofOcean).orElseThrow();
        assertThat(withheld.code()).isNull();
        assertThat(withheld.words().speakingFor()).isEmpty();

        models.retire();
        ShownOpinions.Shown gone = shown(seen(id), ONE).orElseThrow();
        assertThat(gone.inUse()).isFalse();
        assertThat(gone.of100()).isEqualTo(shown.of100());
        assertThat(gone.words().speakingFor()).isEmpty();
    }

    @Test
    void isAgreedWithOnceByWhoWasShownItAndCounted() {
        SecondOpinion opinions = inForce(0.05);
        note(opinions);
        draw(opinions);
        CaseId id = queue().get(0).id();
        office.within(() -> shownOpinions.say(id, Answer.AGREE, ONE));
        assertThat(rows.answers()).as("before they decide").isEqualTo(new Answered(0, 0, 0));
        decide(id, DecisionKind.SECRECY_REVIEW);

        assertThat(office.within(() -> shownOpinions.say(id, Answer.DISAGREE, ONE)))
                .isTrue();
        assertThat(office.within(() -> shownOpinions.say(id, Answer.AGREE, ONE)))
                .isTrue();

        assertThat(rows.answers()).as("the first counts").isEqualTo(new Answered(0, 1, 0));
        assertThat(shown(seen(id), ONE))
                .hasValueSatisfying(shown -> assertThat(shown.said()).isEqualTo(Answer.DISAGREE));
        assertThat(office.audited()).containsOnlyOnce("one SECOND_OPINION_ANSWERED");
        assertThat(office.differing("opinion answer")).isEmpty();
    }

    @Test
    void isCountedAsWhatWasMissedIs() {
        SecondOpinion opinions = inForce(0.2);
        note(opinions);
        draw(opinions);
        List<QueuedCase> cases = queue();
        decide(cases.get(0).id(), DecisionKind.NO_CONCERN);
        decide(cases.get(1).id(), DecisionKind.SECRECY_REVIEW);
        decide(cases.get(2).id(), DecisionKind.RECOMMEND_SECRECY_ORDER);

        assertThat(rows.all(false)).as("one waits for a second person").isEqualTo(new OpinionRows.Count(4, 2, 1));
        assertThat(new Misses(office.jdbc).all().drawn()).isZero();
    }

    @Test
    void theNextAreWatchedByLotUnmarkedAndEachFilingsChanceOfBeingReadIsKept() {
        models.inForce(Handling.OPEN);
        SecondOpinion opinions = opinions(0.05, 0.5, 1);
        note(opinions);
        BlindSample blind = blind(0.1);
        office.within(() -> blind.draw(1));
        List<CaseId> blindly = queue().stream().map(QueuedCase::id).toList();

        assertThat(draw(opinions)).hasValueSatisfying(said -> assertThat(said).startsWith("Second opinion: 1 of 20"));
        String before = text("SELECT GROUP_CONCAT(filing_id) FROM review_case");
        draw(opinions);
        assertThat(text("SELECT GROUP_CONCAT(filing_id) FROM review_case")).isEqualTo(before);

        assertThat(blindly).hasSize(2);
        int watched = queue().size() - 3;
        assertThat(watched).isBetween(8, 10);
        assertThat(rows.only(queue().stream().map(QueuedCase::id).toList())).hasSize(1);
        assertThat(rows.all(true)).isEqualTo(new OpinionRows.Count(watched, 0, 0));
        assertThat(rows.all(false)).isEqualTo(new OpinionRows.Count(1, 0, 0));
        assertThat(text("SELECT COUNT(*) FROM opinion_stratum WHERE stratum = 'WATCH'"))
                .isEqualTo("10");
        assertThat(text("SELECT GROUP_CONCAT(DISTINCT blind) FROM opinion_lot")).isEqualTo("0.1");
        assertThat(office.differing("opinion")).isEmpty();
    }

    @Test
    void aShadowIsKeptAndOpensNoCase() {
        models.proposed(OpinionTexts.MODEL, Handling.OPEN);
        SecondOpinion alone = opinions(0.1);
        note(alone);

        assertThat(draw(alone)).isEmpty();
        assertThat(queue()).isEmpty();
        assertThat(text("SELECT COUNT(*) FROM second_opinion")).isEqualTo("0");
        assertThat(text("SELECT COUNT(chance) FROM shadow_opinion")).isEqualTo("20");
        String sha256 = models.approve();

        models.proposed(OpinionTexts.OTHER_MODEL, Handling.OPEN);
        SecondOpinion both = opinions(0.1);
        note(both);
        draw(both);

        assertThat(queue()).hasSize(2);
        assertThat(text("SELECT GROUP_CONCAT(DISTINCT model) FROM second_opinion"))
                .isEqualTo(sha256);
        ShadowFigures differing = both.shadow(text("SELECT DISTINCT model FROM shadow_opinion"));
        assertThat(differing.filings()).isEqualTo(20);
        assertThat(differing.given()).isEqualTo(differing.shadowGiven()).isEqualTo(20);
        assertThat(differing.first()).isEqualTo(2);
        assertThat(differing.same()).isBetween(0, 2);
        assertThat(differing.apart()).isBetween(0.001, 0.5);
        assertThat(both.shadow(sha256).filings()).as("in force now").isZero();
    }

    @Test
    void withholdsTheWordsOfAHeldModelFromWhoIsNotCleared() {
        models.inForce(Handling.SECRET);
        SecondOpinion opinions = opinions(0.05);
        note(opinions);
        draw(opinions);
        CaseId id = queue().get(0).id();
        decide(id, DecisionKind.SECRECY_REVIEW);

        ShownOpinions.Shown held = shown(seen(id), ONE).orElseThrow();
        assertThat(held.held()).isTrue();
        assertThat(held.of100()).isPositive();
        assertThat(held.words().speakingFor()).isEmpty();
        assertThat(held.words().against()).isEmpty();
        StaffMember cleared = DeskOffice.person("one", Set.of(Role.EXAMINER), Set.of(), true, Handling.SECRET);
        assertThat(shown(seen(id), cleared).orElseThrow().words().speakingFor()).hasSize(8);
    }

    @Test
    void goesOnWithoutAModelThatCannotBeUsedAndNamesItsNumberAlone() {
        models.inForce(Handling.OPEN);
        byte[] damaged = OpinionModelFile.of(OpinionTexts.MODEL);
        damaged[damaged.length / 2]++;
        jdbc.update("UPDATE opinion_model SET content = ?", damaged);
        SecondOpinion opinions = opinions(0.1);

        assertThat(opinions.refused()).containsExactly("model 1 is not what was proposed");
        note(opinions);
        assertThat(draw(opinions))
                .contains("Second opinion: 0 of 20 clear filings went to examiners, 0 more by lot, no opinion on 20");
        assertThat(text("SELECT MIN(none_reason) FROM second_opinion")).isEqualTo(Reason.OTHER_LANGUAGE.name());
        assertThat(office.differing("model")).as("the night says so, too").isNotEmpty();

        byte[] old = "sekisho second opinion 0\n".getBytes(StandardCharsets.UTF_8);
        jdbc.update("UPDATE opinion_model SET content = ?, sha256 = ?", old, OpinionModelFile.fingerprint(old));
        assertThat(opinions(0.1).refused()).containsExactly("model 1 is of another version of the program");
    }
}
