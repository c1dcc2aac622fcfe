package org.sekisho.curation.written;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The lists of organisations in a list's source, also those that no rule refers to. The source has been read before. */
final class SnakeYamlOrganisations {

    private static final int LARGEST_LIST = 64 * 1024 * 1024;

    private SnakeYamlOrganisations() {}

    static Map<String, List<String>> of(String source) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (source.isBlank()) {
            return lists;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_LIST);
        fields(new Yaml(options).compose(new StringReader(source)))
                .filter(field -> text(field.getKeyNode()).equals("organisations"))
                .flatMap(field -> fields(field.getValueNode()))
                .forEach(field -> lists.put(text(field.getKeyNode()), texts(field.getValueNode())));
        return lists;
    }

    private static Stream<NodeTuple> fields(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue().stream() : Stream.empty();
    }

    private static List<String> texts(Node node) {
        return node instanceof SequenceNode several
                ? several.getValue().stream().map(SnakeYamlOrganisations::text).toList()
                : List.of(text(node));
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }
}
