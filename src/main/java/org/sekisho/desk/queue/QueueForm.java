package org.sekisho.desk.queue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueueOrder;
import org.sekisho.office.review.WorkList;
import org.springframework.web.util.UriComponentsBuilder;

/** A query of the queue as it stands in the address. Parts without meaning are passed over. */
record QueueForm(
        @Nullable String queue,
        @Nullable String status,
        @Nullable String list,
        @Nullable String area,
        @Nullable String entry,
        @Nullable String number,
        @Nullable String mine,
        @Nullable String sort) {

    private static final int LONGEST = 100;

    QueueForm {
        queue = shortOnly(queue);
        status = shortOnly(status);
        list = shortOnly(list);
        area = shortOnly(area);
        entry = shortOnly(entry);
        number = shortOnly(number);
        mine = shortOnly(mine);
        sort = shortOnly(sort);
    }

    /** Nothing that is asked for is longer, and an address of all that was typed would be more than a browser is sent. */
    private static @Nullable String shortOnly(@Nullable String value) {
        return value == null || value.length() > LONGEST ? null : value;
    }

    QueueFilter filter() {
        String code = given(entry);
        String beginning = given(number);
        return new QueueFilter(
                FormFields.one(ReviewQueue.class, given(queue)),
                FormFields.one(CaseStatus.class, given(status)),
                FormFields.one(WorkList.class, given(list)),
                given(area),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                beginning == null
                        ? null
                        : beginning.replaceAll("[\\s/-]+", "").replaceFirst("(?i)^UNNUMBERED(?=.)", "UNNUMBERED-"),
                onlyMine());
    }

    public boolean onlyMine() {
        return "true".equals(mine);
    }

    /** In which order it is shown. */
    public QueueOrder order() {
        QueueOrder asked = FormFields.one(QueueOrder.class, given(sort));
        return asked == null ? QueueOrder.DEADLINE : asked;
    }

    /** The same of what the reader holds, or of everybody's. */
    QueueForm mine(boolean only) {
        return new QueueForm(queue, status, list, area, entry, number, only ? "true" : null, sort);
    }

    /** The address that asks for this; with another status. */
    String address(@Nullable CaseStatus other) {
        return address()
                .replaceQueryParam("list")
                .replaceQueryParam("status", (Object[]) (other == null ? new String[0] : new String[] {other.name()}))
                .encode()
                .toUriString();
    }

    /** The address that asks for one of the lists. */
    String address(WorkList other) {
        return address()
                .replaceQueryParam("status")
                .replaceQueryParam("list", other.name())
                .encode()
                .toUriString();
    }

    /** The address of a file of what is asked for: {@code csv} or {@code json}. */
    public String file(String kind) {
        return address().path("/file").queryParam("as", kind).encode().toUriString();
    }

    /** The address that asks for the same in another order. */
    public String ordered(QueueOrder other) {
        UriComponentsBuilder address = address().replaceQueryParam("sort");
        return (other == QueueOrder.DEADLINE ? address : address.queryParam("sort", other))
                .encode()
                .toUriString();
    }

    /** The direction of a column, as {@code aria-sort} has it; null if the queue is in another order. */
    public @Nullable String sorted(QueueOrder asked) {
        return order() != asked ? null : asked == QueueOrder.RANK ? "descending" : "ascending";
    }

    /** The key of the words for why there is no case. */
    public String emptyKey() {
        if (chips().size() > (onlyMine() ? 1 : 0)) {
            return "queue.empty";
        }
        if (onlyMine()) {
            return "queue.empty.mine";
        }
        return filter().list() == null ? "queue.empty.work" : "queue.empty.list";
    }

    /**
     * Something that is asked for.
     *
     * @param key of the words for what it is
     * @param valueKey of the words for its value; null if it is as it was typed
     * @param without the address that asks for the rest
     */
    record Chip(String key, String value, @Nullable String valueKey, String without) {}

    /** The parts of the query besides the list, each with the address that asks for the rest. */
    public List<Chip> chips() {
        QueueFilter filter = filter();
        List<Chip> chips = new ArrayList<>();
        chip(chips, "number", "filter.number", filter.number(), null);
        chip(chips, "queue", "filter.queue", filter.queue(), "queue.");
        chip(chips, "status", "col.state", filter.status(), "status.");
        chip(chips, "area", "filter.area", filter.area(), null);
        chip(chips, "entry", "filter.entry", filter.entry(), null);
        if (onlyMine()) {
            chips.add(new Chip("filter.mine", "", "filter.yes", without("mine")));
        }
        return chips;
    }

    private void chip(List<Chip> chips, String field, String key, @Nullable Object value, @Nullable String words) {
        if (value != null) {
            chips.add(new Chip(key, value.toString(), words == null ? null : words + value, without(field)));
        }
    }

    private String without(String field) {
        return address().replaceQueryParam(field).encode().toUriString();
    }

    UriComponentsBuilder address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/queue");
        add(address, "queue", queue);
        add(address, "status", status);
        add(address, "list", list);
        add(address, "area", area);
        add(address, "entry", entry);
        add(address, "number", number);
        if (onlyMine()) {
            address.queryParam("mine", true);
        }
        return order() == QueueOrder.DEADLINE ? address : address.queryParam("sort", order());
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{" + name + "}")
                    .uriVariables(Map.of(name, value)); // whatever it holds, + above all
        }
    }

    /** As it is meant, however wide its letters were typed. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
    }
}
