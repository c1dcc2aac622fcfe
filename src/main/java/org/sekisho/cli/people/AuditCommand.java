package org.sekisho.cli.people;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ConsoleCommand;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.cli.console.PersonOrKeeper;
import org.sekisho.cli.console.Place;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.AuditKeyException;
import org.sekisho.office.audit.AuditVerification;
import org.sekisho.office.audit.AuditVerification.Elsewhere;
import org.sekisho.office.audit.AuditVerification.Verified;
import org.sekisho.office.audit.BrokenTrailException;
import org.sekisho.office.audit.PrintedHead;
import org.sekisho.office.audit.SignedHead;
import org.sekisho.office.audit.TrailFault;
import org.sekisho.office.staff.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sekisho audit …}: whether the record stands, and what proves it. */
@Command(
        name = "audit",
        description = "Verifies the audit trail, signs its end, and shows the key that verifies what was signed.")
public final class AuditCommand extends ConsoleCommand implements Runnable {

    private static final String WHAT_NOW = "Keep the database as it is, copy it, and tell your security officer.";

    @Override
    public void run() {
        throw fault("Which? Most often: sekisho audit verify");
    }

    @Command(
            name = "verify",
            description = {
                "Goes over every record and every signed head, and names the first record that was changed, removed,",
                "added or moved, what is missing of the proofs, and cases whose decisions are not what was recorded.",
                "Exit code 9 if there is any."
            })
    int verify(
            @Mixin Place place,
            @Option(
                            names = "--heads",
                            paramLabel = "FILE",
                            description = "signed heads that were kept elsewhere; may be given several times")
                    @Nullable List<Path> files,
            @Option(
                            names = "--head",
                            paramLabel = "NUMBER:HASH",
                            description =
                                    "the end of the trail as a report or a mail shows it; may be given several times")
                    @Nullable List<String> printed,
            @Option(
                            names = "--key",
                            paramLabel = "FILE",
                            description = "a public key besides those of var/keys; may be given several times")
                    @Nullable List<Path> keys,
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean json) {
        Stream.of(listed(files), listed(keys)).flatMap(List::stream).forEach(file -> new GivenFile(file).mustBeThere());
        Elsewhere elsewhere = new Elsewhere(listed(files), heads(printed), listed(keys));
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Verified verified = sekisho.getBean(AuditVerification.class).verify(elsewhere);
            if (json) {
                JsonAnswer.print(out(), AuditJson.of(verified));
            } else {
                print(verified);
            }
            return verified.holds() ? ExitCode.DONE : ExitCode.RED;
        } catch (AuditKeyException | IOException wrong) {
            throw fault(String.valueOf(wrong.getMessage()));
        }
    }

    @Command(
            name = "head",
            description = {
                "Signs the end of the audit trail, as each run does when it ends, and prints the line that proves what",
                "was there. Keep it where nobody of this machine can change it. Exit code 9, and nothing is signed, if",
                "what was signed before is no longer there."
            })
    int head(@Mixin Place place) {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            AuditHeads heads = sekisho.getBean(AuditHeads.class);
            out().println(heads.sign().written());
            out().printf("Written to %s. The public key is %s%n", heads.file(), heads.publicKeyFile());
            return ExitCode.DONE;
        } catch (BrokenTrailException broken) {
            err().printf("Nothing was signed. %s%n%s%n", broken.getMessage(), WHAT_NOW);
            return ExitCode.RED;
        }
    }

    @Command(
            name = "accept",
            description = {
                "Takes what does not fit of the trail as known, once it is explained: puts that on record with the reason,",
                "and signs from there on. Heads that were kept elsewhere go on showing the difference."
            })
    int accept(
            @Mixin Place place,
            @Mixin PersonOrKeeper person,
            @Option(
                            names = "--because",
                            required = true,
                            paramLabel = "TEXT",
                            description = "why it can be accepted; it goes on the audit trail")
                    String because) {
        if (because.isBlank()) {
            throw fault("Say why it can be accepted: --because TEXT");
        }
        try (ConfigurableApplicationContext sekisho = place.open()) {
            AuditHeads heads = sekisho.getBean(AuditHeads.class);
            String by = person.of(sekisho, Role.AUDITOR, Role.OPERATOR).actor();
            Optional<List<TrailFault>> accepted =
                    sekisho.getBean(JobRuns.class).betweenRuns(() -> heads.accept(by, because.strip()));
            if (accepted.isEmpty()) {
                err().println("A run is going on: see sekisho status. Nothing was accepted.");
                return ExitCode.LOCKED;
            }
            accepted.get().forEach(fault -> out().println("Accepted: " + fault.words()));
            out().println(
                            accepted.get().isEmpty()
                                    ? "Nothing is to be accepted."
                                    : "It is on record, and the end is signed.");
            return ExitCode.DONE;
        } catch (AuditKeyException wrong) {
            throw fault(String.valueOf(wrong.getMessage()));
        }
    }

    @Command(
            name = "key",
            description =
                    "Prints the public key that verifies what is signed here. It is no secret; keep a copy elsewhere.")
    int key(
            @Mixin Place place,
            @Option(names = "--to", paramLabel = "FILE", description = "write it there") @Nullable Path to)
            throws IOException {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            String pem = sekisho.getBean(AuditHeads.class).publicKey();
            if (to == null) {
                out().print(pem);
                out().flush();
            } else {
                Files.writeString(to, pem, StandardOpenOption.CREATE_NEW);
                out().println("Written to " + to);
            }
            return ExitCode.DONE;
        } catch (FileAlreadyExistsException there) {
            throw fault("%s is there already; name another file".formatted(to));
        }
    }

    private void print(Verified verified) {
        verified.broken()
                .ifPresent(broken -> out().printf("BROKEN at record %d: %s.%n", broken.record(), broken.difference()));
        verified.spoiled().forEach(line -> out().println("BROKEN file: " + line + "."));
        verified.unlike().forEach(head -> out().println("BROKEN: " + head + "."));
        verified.missing().forEach(fault -> out().println("CANNOT BE VERIFIED: " + fault.words() + "."));
        verified.rows().forEach(row -> out().println("CHANGED: " + row.words() + "."));
        if (verified.accepted() != null) {
            out().printf(
                            "What did not fit before record %d was accepted on %s.%n",
                            verified.accepted().head().record(),
                            StaffOutput.when(verified.accepted().at()));
        }
        if (verified.holds()) {
            out().printf(
                            "The audit trail holds: %s, %s.%n",
                            Counted.of(verified.records(), "record", "records"), heads(verified));
        } else {
            out().println(WHAT_NOW);
        }
        if (verified.heads().isEmpty() && verified.missing().isEmpty()) {
            out().println(
                            "Nothing was ever signed: records cut off the end would not be missed. sekisho audit head signs.");
        }
    }

    private static String heads(Verified verified) {
        Optional<SignedHead> newest = verified.heads().stream().max(Comparator.comparing(SignedHead::at));
        return Counted.of(verified.heads().size(), "signed head", "signed heads")
                + newest.map(signed -> ", the newest of record %d, %s"
                                .formatted(signed.head().record(), StaffOutput.when(signed.at())))
                        .orElse("");
    }

    private List<PrintedHead> heads(@Nullable List<String> printed) {
        return printed == null
                ? List.of()
                : printed.stream()
                        .map(written -> PrintedHead.read(written)
                                .orElseThrow(() ->
                                        fault("%s is no head; a report shows it as NUMBER:HASH".formatted(written))))
                        .toList();
    }

    private static List<Path> listed(@Nullable List<Path> files) {
        return files == null ? List.of() : files;
    }
}
