package org.sekisho.office.partner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeptEntries;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.AuditSettings;
import org.sekisho.office.audit.Passphrase;
import org.sekisho.office.referral.CasePackages;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.referral.ReferralPackage;
import org.sekisho.office.referral.ReferralPackage.SentEntry;
import org.sekisho.office.referral.ReferralPackage.SentPassage;
import org.sekisho.office.review.AssigningFixture;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Proposals;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffOffice;
import org.sekisho.office.staff.Standing;
import org.sekisho.screening.impact.ImpactsFixture;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** One of two offices that give each other passages about quantum, with its own database, keys and clock. */
final class GivingOffice extends ReferralOffice {

    static final StaffMember EXAMINER = person("examiner", Role.EXAMINER, Handling.CONFIDENTIAL, "quantum");

    final PartnerCode code;
    final PartnerKeys keys;
    final Agreements agreements;
    final JdbcItems items = new JdbcItems(jdbc);
    final JdbcPartnerRows packages = new JdbcPartnerRows(jdbc);
    final PartnerMessages messages;
    final PartnerFigures figures;
    final JdbcCounts counts = new JdbcCounts(jdbc);
    final PartnerQuestions questions;
    final AuditHeads ends;
    final Giving giving;
    final Outbox outbox;
    final Inbox inbox;
    final AlikeItems alike;
    final PartnerOrders orders;
    final SharedArea shared;

    /** What was read of the filings here. */
    final HeldTexts texts = new HeldTexts();

    private final Path folder;
    private int written;

    /** Whether somebody changed the texts here without Sekisho. */
    boolean altered;

    /** What agreements made here let. */
    String views = "passages, statistics, anonymised, questions, orders";

    /** What is said of a filing; null for nothing. */
    @Nullable String words = "A key of quanta.";

    GivingOffice(String code, Path folder) {
        this.code = new PartnerCode(code);
        this.folder = folder;
        AuditSettings settings = settings(folder);
        keys = new PartnerKeys(settings, new Passphrase(settings), clock);
        ends = AuditFixture.heads(database, audit, settings, clock);
        agreements = new Agreements(new JdbcAgreements(jdbc), audit, clocks, clock);
        CasePackages found = (about, area, besides) -> Optional.of(new ReferralPackage(
                about.number().value(),
                1,
                area,
                words == null
                        ? List.of()
                        : List.of(new SentPassage("claim 1", words, List.of(new SentEntry("office", "2026", "Q-01")))),
                List.of(),
                List.of()));
        giving = new Giving(cases, found, agreements, items, new Proposals(jdbc, audit, clock));
        messages = new PartnerMessages(agreements, packages, audit, ends);
        figures = new PartnerFigures(agreements, messages, counts, texts, audit, clocks);
        questions = new PartnerQuestions(
                agreements, messages, counts, ImpactsFixture.over(texts), new KeptEntries(List.of()), audit, clocks);
        orders = new PartnerOrders(
                cases,
                stages().orders(cases),
                stages().allied(
                                jdbc,
                                reviewCases(),
                                AssigningFixture.assignments(
                                        jdbc, StaffOffice.over(database).staff(), audit, clock),
                                audit,
                                () -> altered),
                agreements,
                messages,
                new JdbcAlikeItems(jdbc));
        outbox = new Outbox(agreements, items, packages, keys, messages, audit);
        alike = new AlikeItems(
                new JdbcAlikeItems(jdbc),
                items,
                (filing, queue, area) -> words == null ? List.of() : List.of(words),
                agreements,
                audit,
                new FaultBarrier());
        inbox = new Inbox(
                agreements, items, packages, messages, alike, keys, audit, new DataSourceTransactionManager(database));
        shared = new SharedArea(agreements, items, packages, audit);
    }

    private static AuditSettings settings(Path home) {
        return new AuditSettings(
                home.resolve("var/keys"),
                home.resolve("var/audit-heads.txt"),
                null,
                null,
                null,
                "",
                home.resolve("credentials/audit-passphrase"),
                0);
    }

    static StaffMember person(String account, Role role, Handling cleared, String... areas) {
        return new StaffMember(
                new StaffId(account),
                new Profile(account, new Access(Set.of(role), Set.of(areas), false, cleared), Language.EN),
                new Standing(true, true, 0, null, 0, true, null));
    }

    /** The file of an agreement with another office. */
    String file(GivingOffice other, int version) {
        return """
                partner: %s
                version: %d
                name: {en: The other office, ja: 相手方の庁}
                purpose: to compare filings about quantum technology
                onward: to nobody
                areas: [quantum]
                views: [%s]
                highest: confidential
                from: 2026-11-01
                until: 2027-10-31
                keepDays: 60
                certificates: |
                %s""".formatted(other.code, version, views, other.keys.own().pem().indent(2));
    }

    /** Agrees with another office, here, as two people do. */
    void agreesWith(GivingOffice other, int version) {
        agreesWith(other, file(other, version));
    }

    void agreesWith(GivingOffice other, String file) {
        ProposedAgreement made = within(() -> agreements.propose("agreement.yml", file, "a treaty", "one"));
        within(() -> {
            agreements.approve(made.id(), other.keys.own().readAloud(), "two");
            return made;
        });
    }

    CaseId caseAbout(String... areas) {
        return open(CaseStatus.SECRECY_REVIEW, areas);
    }

    /** A case on which an order was given today. */
    CaseId ordered(String area, String family) {
        CaseId id = open(CaseStatus.ORDER_RECOMMENDED, area);
        rows.change("INSERT INTO filing_family (filing_id, application) VALUES (?, ?)", id.value(), family);
        within(() -> stages().orders(cases).given(id, agreements.today(), EXAMINER));
        return id;
    }

    /** Ends the order, as was decided. */
    void endOrder(CaseId id) {
        rows.change("""
                INSERT INTO order_decision (case_id, decision, words, decided_by, decided_at, until_day, takes_two)
                VALUES (?, 'LET_END', '', 'examiner', NOW(6), ?, FALSE)""", id.value(), agreements.today());
        within(() -> stages().orders(cases).ended(id, agreements.today(), EXAMINER));
    }

    /** A filing in which nothing was found. */
    long clearFiling(String number, String family) {
        rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (901, ?, TRUE, 1, REPEAT('9', 64), 'inbox', NOW(6), 1)""", number);
        rows.change("INSERT INTO filing_family (filing_id, application) VALUES (901, ?)", family);
        return 901;
    }

    void close(CaseId id) {
        rows.change("UPDATE review_case SET status = 'CLOSED' WHERE id = ?", id.value());
    }

    CaseAnswer give(CaseId about, GivingOffice to) {
        return within(() -> giving.give(about, to.code, "quantum", EXAMINER));
    }

    /** The newest item that another office was given. */
    GivenItem lastGiven(GivingOffice to) {
        return items.to(to.code).get(0);
    }

    /** A package for another office, as bytes. */
    byte[] export(GivingOffice to) throws Exception {
        Path own = Files.createDirectories(folder.resolve("out" + written++));
        return Files.readAllBytes(
                within(() -> outbox.export(to.code, own, "operator")).file());
    }

    /** A package that says what it should not, signed by this office and sealed for another. */
    byte[] forged(GivingOffice to, PartnerPackage content) {
        return BouncyCastleCms.sealed(content.bytes(), keys, to.keys.own());
    }

    /** The next package to another office, with nothing in it. */
    PartnerPackage next(GivingOffice to) {
        CarriedPackages.Carried last = packages.packages(to.code).last(false).orElse(null);
        String begins = agreements
                .newest(to.code)
                .map(one -> one.terms()
                        .chain(keys.own().fingerprint(), to.keys.own().fingerprint()))
                .orElse("");
        return new PartnerPackage(
                PartnerPackage.FORM,
                keys.own().fingerprint(),
                to.keys.own().fingerprint(),
                1,
                1,
                last == null ? 1 : last.sequence() + 1,
                last == null ? begins : last.sha256(),
                clock.instant(),
                clock.instant().plus(PartnerPackage.ON_ITS_WAY),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A table as a message brings it, with no row. */
    static final String TABLE = "{\"quarter\":\"2026-Q3\",\"columns\":[\"IN_REVIEW\"],\"rows\":[]}";

    PartnerMessage queue(GivingOffice to) {
        return queue(to, MessageKind.STATISTICS, TABLE);
    }

    PartnerMessage queue(GivingOffice to, MessageKind kind, String content) {
        return within(() -> messages.queue(to.code, kind, kind.read(content), "operator"));
    }

    static PartnerPackage.Message message(long number, MessageKind kind, String content) {
        return new PartnerPackage.Message(number, kind, DigestUtils.sha256Hex(content), content);
    }

    static PartnerPackage.Item item(long number, String area, Handling mark, java.time.LocalDate until) {
        String content = new String(
                new ReferralPackage("XX1", 1, area, List.of(), List.of(), List.of()).bytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        return new PartnerPackage.Item(
                number, "XX1", area, View.PASSAGES, mark, until, DigestUtils.sha256Hex(content), content);
    }

    List<ReceivedItem> find(String sought, StaffMember reader) {
        return within(() -> shared.find(sought, reader));
    }

    /** The filings at partners of what a case reads like, as somebody may know of them. */
    List<String> alike(CaseId about, StaffMember reader) {
        return cases.find(about, EXAMINER).stream()
                .flatMap(of -> within(() -> shared.alike(of, reader)).stream())
                .map(ReceivedItem::filing)
                .toList();
    }

    Inbox.Checked take(byte[] file) {
        return inbox.take(file, "operator");
    }

    /** Everything that a package can change here, but the trail. */
    String state() {
        return List.of("partner_received", "partner_receipt", "partner_package", "partner_given", "partner_message")
                .stream()
                .map(table -> rows.words("SELECT COUNT(*) FROM " + table).get(0))
                .toList()
                .toString();
    }
}
