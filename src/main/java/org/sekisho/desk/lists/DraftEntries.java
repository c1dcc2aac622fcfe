package org.sekisho.desk.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.ListText;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.lists.DraftRoom.Open;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeptEdition;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.staff.StaffMember;

/**
 * Puts entries into a person's draft that they did not type. An entry that the checks refuse is kept as typed, for the person to mend;
 * what they typed and did not keep is never written over.
 */
@DeskPart
public class DraftEntries {

    private final DraftRoom room;
    private final KeptEditions editions;
    private final EditionSettings settings;

    DraftEntries(DraftRoom room, KeptEditions editions, EditionSettings settings) {
        this.room = room;
        this.editions = editions;
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param address where the person goes on
     * @param kept whether it was put into the draft; false if something typed is in the way
     */
    public record Put(String address, boolean kept) {}

    /** The lists in use that a person can write on; none where files count. */
    public List<String> lists(StaffMember author) {
        return settings.takesTwo()
                ? editions.inUse().stream()
                        .map(KeptEdition::list)
                        .filter(list -> room.open(list, author).isPresent())
                        .toList()
                : List.of();
    }

    /** Puts a new entry in; empty if there is no such list, or the person may not write on it. */
    public Optional<Put> add(String list, StaffMember author, Function<KeyTechnologyList, String> entry) {
        return open(list, author).map(open -> put(open, null, entry.apply(open.list()), author));
    }

    /** Changes an entry; empty if there is none of that code, or the person may not write on the list. */
    Optional<Put> change(String list, EntryCode code, StaffMember author, Function<String, String> change) {
        return open(list, author)
                .flatMap(open -> ListText.of(open.list())
                        .flatMap(text -> text.block(code))
                        .map(block -> put(open, code, change.apply(block.text()), author)));
    }

    private Optional<Open> open(String list, StaffMember author) {
        return settings.takesTwo() ? room.open(list, author) : Optional.empty();
    }

    private Put put(Open open, @Nullable EntryCode code, String text, StaffMember author) {
        String draft = "/lists/%s/edit".formatted(open.draft().list());
        if (DraftRoom.hasLooseEnds(open)) {
            return new Put(draft, false);
        }
        boolean asTyped = room.write(open, code, text, EntryFields.NONE, author).isPresent();
        return new Put(asTyped ? draft + "/" + (code == null ? "new" : code) : draft, true);
    }
}
