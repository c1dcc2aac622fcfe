package org.sekisho.intake.inbox;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The number that a {@code filing.yml} states, however it is written; nothing else in it is read here. */
final class SnakeYamlNumber {

    private static final Pattern AT_A_LINE = Pattern.compile("(?m)^number:[ \\t]*['\"]?([^'\"#\\r\\n]+)");

    private SnakeYamlNumber() {}

    /** The value of the key {@code number}; empty if there is none, and no text if it is no single value. */
    static Optional<String> in(String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            return root instanceof MappingNode mapping
                    ? mapping.getValue().stream()
                            .filter(SnakeYamlNumber::isNumber)
                            .map(NodeTuple::getValueNode)
                            .filter(value -> !value.getTag().equals(Tag.NULL))
                            .map(value -> value instanceof ScalarNode scalar ? scalar.getValue() : "")
                            .findFirst()
                    : Optional.empty();
        } catch (RuntimeException noYaml) { // which the reader complains about; its number counts all the same
            return AT_A_LINE.matcher(yaml).results().findFirst().map(key -> key.group(1));
        }
    }

    private static boolean isNumber(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("number");
    }
}
