package org.sekisho.lists.keytech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/**
 * Reads key-technology lists from YAML; {@code src/docs/lists.md#the-list-language} describes how they are written.
 *
 * <p>A list is used whole or not at all: all that is wrong with all files is collected and thrown at once. That an
 * entry's examples hold is not checked here, it takes a matcher.
 */
public final class KeyTechnologyListReader {

    private static final List<String> KEYS =
            List.of("list", "title", "edition", "notice", "organisations", "languages", "entries");

    /** Reads one list. */
    public KeyTechnologyList read(Path file) {
        return readAll(List.of(file)).get(0);
    }

    /**
     * Reads lists, in the order given.
     *
     * @throws ListProblemsException with everything that is wrong with any of them
     */
    public List<KeyTechnologyList> readAll(List<Path> files) {
        List<KeyTechnologyList> lists = new ArrayList<>();
        List<ListProblem> problems = new ArrayList<>();
        Map<ListId, Path> filesOfIds = new HashMap<>();
        for (Path file : files) {
            NotedProblems noted = new NotedProblems();
            contentOf(file, noted)
                    .flatMap(content -> listOf(new Named(file, folder(file)), content, noted))
                    .ifPresent(list -> {
                        Path earlier = filesOfIds.putIfAbsent(list.edition().list(), file);
                        if (earlier != null) {
                            noted.note(
                                    0,
                                    "list '%s' is also in %s"
                                            .formatted(list.edition().list(), earlier));
                        }
                        lists.add(list);
                    });
            for (NotedProblems.Noted problem : noted.inOrderOfLines()) {
                problems.add(new ListProblem(file.toString(), problem.line(), problem.message()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ListProblemsException(problems);
        }
        return List.copyOf(lists);
    }

    /**
     * Reads a list that is in no file yet.
     *
     * @param file where it is going to be, from which the files of its examples are named
     * @throws ListProblemsException with everything that is wrong with it
     */
    public KeyTechnologyList read(Path file, String source) {
        return read(file, source, folder(file));
    }

    /**
     * Reads a list that somebody sends. No file of this machine is read for its examples: whoever writes a list at the desk would see
     * what stands in it.
     *
     * @param file its name
     * @throws ListProblemsException with everything that is wrong with it
     */
    public KeyTechnologyList readAlone(Path file, String source) {
        return read(file, source, null);
    }

    private static KeyTechnologyList read(Path file, String source, @Nullable Path folder) {
        NotedProblems noted = new NotedProblems();
        Optional<KeyTechnologyList> list =
                listOf(new Named(file, folder), source.getBytes(StandardCharsets.UTF_8), noted);
        return list.orElseThrow(() -> new ListProblemsException(noted.inOrderOfLines().stream()
                .map(problem -> new ListProblem(file.toString(), problem.line(), problem.message()))
                .toList()));
    }

    /** @param folder from which the files of examples are named; null if none is read */
    private record Named(Path file, @Nullable Path folder) {}

    private static Optional<byte[]> contentOf(Path file, NotedProblems problems) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.note(0, new GivenFile(file).why(e));
        }
        return Optional.empty();
    }

    private static Optional<KeyTechnologyList> listOf(Named file, byte[] content, NotedProblems problems) {
        return textOf(content, problems)
                .flatMap(source -> ListNode.parse(source, problems)
                        .flatMap(root -> KnownFields.of(root, "a list", KEYS, problems))
                        .flatMap(fields -> listOf(fields, problems, DigestUtils.sha256Hex(content), file, source)));
    }

    private static Optional<String> textOf(byte[] content, NotedProblems problems) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.note(0, "the file is not in UTF-8; save it as UTF-8");
            return Optional.empty();
        }
    }

    private static Optional<KeyTechnologyList> listOf(
            KnownFields fields, NotedProblems problems, String sha256, Named named, String source) {
        String id = fields.text("list");
        Optional<ListId> listId = id.isEmpty() ? Optional.empty() : fields.made("list", () -> new ListId(id));
        String title = fields.text("title");
        String edition = fields.text("edition");
        String notice = fields.textIfThere("notice").orElse("");
        EntryReader reader = new EntryReader(
                organisations(fields, problems),
                EntryReader.languages(fields),
                new EntryReader.ExampleReader(named.folder(), problems),
                problems);
        List<Entry> entries = fields.items("entries").stream()
                .flatMap(node -> reader.read(node).stream())
                .toList();
        return problems.count() > 0
                ? Optional.empty()
                : listId.map(list -> new KeyTechnologyList(
                        new Edition(list, edition, sha256),
                        title,
                        notice,
                        String.valueOf(named.file().getFileName()),
                        entries,
                        source));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private static Map<String, List<String>> organisations(KnownFields fields, NotedProblems problems) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Optional<ListNode> node = fields.value("organisations");
        if (node.isPresent() && node.get() instanceof ListNode.Fields named) {
            List<String> names =
                    named.fields().stream().map(ListNode.Field::key).distinct().toList();
            KnownFields.of(named, "'organisations'", names, problems)
                    .ifPresent(known -> names.forEach(name -> lists.put(
                            name,
                            known.texts(name).stream()
                                    .map(ListNode.Scalar::text)
                                    .toList())));
        } else if (node.isPresent()) {
            problems.note(node.get().line(), "'organisations' is names of lists with the organisations under each");
        }
        return lists;
    }
}
