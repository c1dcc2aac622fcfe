package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FirstLook;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.intake.inbox.JdbcFilingRegister.RegisterCounts;
import org.springframework.stereotype.Component;

/**
 * The only way to the register. Of an arrival that carries a classification marking only that it came is registered, so that no
 * word of it is ever written. A registered one is not looked at again.
 */
@Component
record MarkingGate(JdbcFilingRegister register, FirstLook look) {

    /**
     * Registers arrivals as they may be.
     *
     * @param run the run that will screen what is new; null for the next one
     * @return empty, and nothing done, if the look was stopped
     */
    Optional<RegisterCounts> register(List<Arrival> arrivals, @Nullable Long run, BooleanSupplier stop) {
        Set<Arrival> fresh = register.unknown(arrivals);
        List<FirstLook.Arrived> arrived = arrivals.stream()
                .filter(fresh::contains)
                .map(MarkingGate::arrived)
                .toList();
        return look.at(arrived, stop).map(seen -> register.register(sealed(arrivals, fresh, seen.iterator()), run));
    }

    /** The same without a stop. */
    RegisterCounts register(List<Arrival> arrivals, @Nullable Long run) {
        return register(arrivals, run, () -> false).orElseThrow();
    }

    /** Whether an arrival is registered already. */
    boolean knows(Arrival arrival) {
        return register.unknown(List.of(arrival)).isEmpty();
    }

    private static List<Arrival> sealed(List<Arrival> arrivals, Set<Arrival> fresh, Iterator<FirstLook.Seen> seen) {
        List<Arrival> passed = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            FirstLook.Seen what = fresh.contains(arrival) ? seen.next() : null;
            passed.add(what != null && what.marked() ? arrival.sealed(what.filed()) : arrival);
        }
        return passed;
    }

    private static FirstLook.Arrived arrived(Arrival arrival) {
        List<FilingDocument> documents = new ArrayList<>();
        for (ArrivedDocument document : arrival.documents()) {
            documents.add(new FilingDocument(
                    new DocumentId(documents.size() + 1),
                    document.name(),
                    document.role(),
                    document.content().sha256(),
                    document.content().size()));
        }
        return new FirstLook.Arrived(arrival.number(), documents, document -> open(arrival, document));
    }

    private static InputStream open(Arrival arrival, FilingDocument document) throws IOException {
        return arrival.documents()
                .get((int) document.id().value() - 1)
                .content()
                .open();
    }
}
