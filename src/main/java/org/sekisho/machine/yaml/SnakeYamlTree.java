package org.sekisho.machine.yaml;

import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Parses YAML without making objects of it: no tag is obeyed, and every piece knows its line.
 *
 * <p>An alias may repeat a text and nothing bigger, so no file can unfold into more than it holds.
 */
final class SnakeYamlTree {

    private static final int LARGEST_LIST = 64 * 1024 * 1024;

    private final NotedProblems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SnakeYamlTree(NotedProblems problems) {
        this.problems = problems;
    }

    /** The file's tree; empty if there is none, and the problem says why. */
    static Optional<ListNode> parse(String yaml, NotedProblems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_LIST);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                problems.note(0, "the file is empty; write keys with their values, such as 'title: …'");
                return Optional.empty();
            }
            return Optional.of(new SnakeYamlTree(problems).nodeOf(root));
        } catch (MarkedYAMLException e) {
            problems.note(lineOf(e), "not YAML: " + sayingWhatAndNotWhere(e));
        } catch (YAMLException e) {
            problems.note(0, "not YAML that can be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private ListNode nodeOf(Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof ScalarNode scalar) {
            return new ListNode.Scalar(scalar.getValue(), line);
        }
        if (!seen.add(node)) {
            problems.note(line, "this part is used again by an alias (*); write it out where it is needed");
            return new ListNode.Scalar("", line);
        }
        if (node instanceof SequenceNode sequence) {
            return new ListNode.Items(
                    sequence.getValue().stream().map(this::nodeOf).toList(), line);
        }
        return new ListNode.Fields(
                ((MappingNode) node).getValue().stream().map(this::fieldOf).toList(), line);
    }

    private ListNode.Field fieldOf(NodeTuple tuple) {
        int line = tuple.getKeyNode().getStartMark().getLine() + 1;
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            return new ListNode.Field(key.getValue(), nodeOf(tuple.getValueNode()), line);
        }
        problems.note(line, "a key is a word, not a list and not keys of its own");
        return new ListNode.Field("", nodeOf(tuple.getValueNode()), line);
    }

    private static int lineOf(MarkedYAMLException e) {
        return e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
    }

    private static String sayingWhatAndNotWhere(MarkedYAMLException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ": " + e.getProblem();
    }
}
