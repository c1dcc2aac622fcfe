package org.sekisho.cli.lists;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists that a command is given on its line, in the place of those that the settings name. */
public final class ListOptions {

    private ListOptions() {}

    /** To try them: they count whether or not somebody approved them. */
    public static Map<String, String> toTry(@Nullable List<Path> lists) {
        Map<String, String> settings = settings(lists);
        if (!settings.isEmpty()) {
            settings.put("sekisho.lists.approval", "files");
        }
        return settings;
    }

    public static Map<String, String> settings(@Nullable List<Path> lists) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; lists != null && i < lists.size(); i++) {
            settings.put(
                    "sekisho.run.lists[%d]".formatted(i),
                    lists.get(i).toAbsolutePath().toString());
        }
        return settings;
    }
}
