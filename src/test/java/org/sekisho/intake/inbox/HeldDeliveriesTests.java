package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.intake.inbox.InboxFixtures.grant;
import static org.sekisho.intake.inbox.InboxFixtures.put;
import static org.sekisho.intake.inbox.InboxFixtures.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.HeldDeliveries.Held;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
import org.sekisho.intake.inbox.Intake.IntakeResult;
import org.springframework.util.FileSystemUtils;

/** Of a package so many new filings are taken in as one may bring. The rest waits, counted, until a person says yes. */
class HeldDeliveriesTests {

    private Path folder;
    private Path inbox;
    private int made;

    @BeforeTry
    void anEmptyInbox() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "deliveries").toAbsolutePath();
        inbox = Files.createDirectory(folder.resolve("inbox"));
        made = 0;
    }

    @AfterTry
    void isGone() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(tries = 25)
    void whatIsTakenInAndWhatWaitsIsAllThereIs(
            @ForAll @IntRange(min = 1, max = 30) int bound,
            @ForAll @IntRange(min = 2, max = 60) int filings,
            @ForAll Random random)
            throws IOException {
        put(inbox, "good/one.xml", grant(++made));
        Path delivery = put(inbox, "good/week.zip", zipped(filings, 0, random));
        put(inbox, "good/zz.xml", grant(++made));
        Register register = register(bound);

        IntakeResult first = register.takeIn(inbox);
        int taken = Math.min(bound, filings);

        assertThat(first.filings()).isEqualTo(taken + 2);
        if (filings <= bound) {
            assertThat(first.overlooked()).isEmpty();
            assertThat(register.deliveries().all()).isEmpty();
            return;
        }
        assertThat(first.overlooked()).containsExactly(new Overlooked("good/week.zip", Why.OVER_BOUND));
        waits(register, taken, filings - taken);

        Files.move(delivery, inbox.resolve("good/again.zip"));
        IntakeResult second = register.takeIn(inbox);
        assertThat(second.filings()).as("under another name").isZero();
        assertThat(second.known()).isEqualTo(taken + 2);
        assertThat(second.overlooked()).containsExactly(new Overlooked("good/again.zip", Why.OVER_BOUND));
        waits(register, taken, filings - taken);

        register.deliveries().accept(register.deliveries().all().get(0), "exa");
        IntakeResult third = register.takeIn(inbox);
        assertThat(third.filings()).isEqualTo(filings - taken);
        assertThat(third.overlooked()).isEmpty();
        assertThat(Set.copyOf(register.numbers())).isEqualTo(all()).hasSameSizeAs(register.numbers());
        waits(register, filings, 0);
    }

    @Property(tries = 5)
    void aRunThatIsStoppedInAPackageLeavesNoMoreToTheNext(@ForAll @IntRange(min = 0, max = 9) int transactions)
            throws IOException {
        put(inbox, "week.xml", grants(90));
        Register register = register(45);
        int[] asked = {0};
        register.intake().register(List.of(inbox), 1, () -> asked[0]++ > transactions, () -> {});
        register.takeIn(inbox);
        register.takeIn(inbox);

        assertThat(register.all().size()).isBetween(45, 45 + 40);
        Held held = register.deliveries().all().get(0);
        assertThat(held.waiting()).isEqualTo(90 - register.all().size());
    }

    @Property(tries = 1)
    void filesOfAFolderAreNoPackage() throws IOException {
        for (int file = 0; file < 30; file++) {
            put(inbox, "monday/" + file + ".xml", grant(++made));
        }

        assertThat(register(5).takeIn(inbox).filings()).isEqualTo(30);
    }

    @Property(tries = 1)
    void withoutASettingTheLargestDayBoundsFromTwoThousandOn() throws IOException {
        put(inbox, "week.xml", grants(2_050));
        Register register = register(null);

        assertThat(register.takeIn(inbox).filings()).isEqualTo(2_000);
        waits(register, 2_000, 50);

        Register busy = register(null);
        put(inbox, "day.xml", grants(102));
        Files.move(inbox.resolve("week.xml"), folder.resolve("week.xml"));
        busy.takeIn(inbox);
        busy.jdbc()
                .sql("UPDATE filing SET received_at = received_at - INTERVAL 3 DAY")
                .update();
        Files.move(folder.resolve("week.xml"), inbox.resolve("week.xml"));
        assertThat(busy.takeIn(inbox).filings())
                .as("less than twenty times 102")
                .isEqualTo(2_040);
        busy.jdbc()
                .sql("UPDATE filing SET received_at = received_at - INTERVAL 1 DAY")
                .update();
        put(inbox, "more.xml", grants(2_100));
        assertThat(busy.takeIn(inbox).filings())
                .as("a held package makes no largest day")
                .isEqualTo(2_040);
    }

    private void waits(Register register, int taken, int waiting) {
        assertThat(register.deliveries().all()).singleElement().satisfies(held -> {
            assertThat(held.taken()).isEqualTo(taken);
            assertThat(held.waiting()).isEqualTo(waiting);
        });
    }

    private Register register(@Nullable Integer bound) {
        return Register.fresh(Register.settings(folder.resolve("spool"), bound));
    }

    private Set<String> all() {
        Set<String> numbers = new TreeSet<>();
        for (int number = 1; number <= made; number++) {
            numbers.add("US" + number + "B2");
        }
        return numbers;
    }

    private String grants(int filings) {
        StringBuilder bulk = new StringBuilder();
        for (int filing = 0; filing < filings; filing++) {
            bulk.append(grant(++made));
        }
        return bulk.toString();
    }

    /** Single files, folders, bulk files and zips in zips, in any mixture. */
    private byte[] zipped(int filings, int deep, Random random) {
        Map<String, byte[]> entries = new TreeMap<>();
        int left = filings;
        while (left > 0) {
            int some = 1 + random.nextInt(left);
            String name = "%c%d".formatted('a' + random.nextInt(26), left);
            switch (random.nextInt(deep < 3 ? 4 : 3)) {
                case 0 -> {
                    some = 1;
                    entries.put(name + "/claims.xml", grant(++made).getBytes(UTF_8));
                }
                case 1 -> {
                    some = 1;
                    entries.put("folder/" + name + ".xml", grant(++made).getBytes(UTF_8));
                }
                case 2 -> entries.put(name + ".xml", grants(some).getBytes(UTF_8));
                default -> entries.put(name + ".zip", zipped(some, deep + 1, random));
            }
            left -= some;
        }
        return zip(new LinkedHashMap<>(entries));
    }
}
