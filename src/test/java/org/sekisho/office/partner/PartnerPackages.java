package org.sekisho.office.partner;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Packages that say what they should not. */
final class PartnerPackages {

    private PartnerPackages() {}

    static PartnerPackage changed(PartnerPackage right, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> parts =
                JsonMapper.shared().convertValue(right, new TypeReference<Map<String, Object>>() {});
        return JsonMapper.shared().convertValue(change.apply(parts), PartnerPackage.class);
    }

    static PartnerPackage with(PartnerPackage right, PartnerPackage.Item... items) {
        return of(right, List.of(items), List.of(), List.of(), List.of());
    }

    static PartnerPackage with(PartnerPackage right, PartnerReceipt... receipts) {
        return of(right, List.of(), List.of(), List.of(receipts), List.of());
    }

    static PartnerPackage with(PartnerPackage right, PartnerPackage.Message... messages) {
        return of(right, List.of(), List.of(), List.of(), List.of(messages));
    }

    static PartnerPackage recalling(PartnerPackage right, long number) {
        return of(right, List.of(), List.of(new PartnerPackage.Recall(number, "a mistake")), List.of(), List.of());
    }

    private static PartnerPackage of(
            PartnerPackage right,
            List<PartnerPackage.Item> items,
            List<PartnerPackage.Recall> recalls,
            List<PartnerReceipt> receipts,
            List<PartnerPackage.Message> messages) {
        return new PartnerPackage(
                right.form(),
                right.from(),
                right.to(),
                right.agreement(),
                right.begins(),
                right.sequence(),
                right.previous(),
                right.made(),
                right.until(),
                items,
                recalls,
                receipts,
                messages,
                right.lost());
    }
}
