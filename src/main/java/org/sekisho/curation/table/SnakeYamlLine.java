package org.sekisho.curation.table;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Tells whether a line of a cell is YAML by itself, so that a quotation mark left open swallows no other cell. */
final class SnakeYamlLine {

    private SnakeYamlLine() {}

    /** Returns the problem; empty if there is none. */
    static Optional<String> problem(String line, boolean keys) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(line));
            if (root == null || (keys && !(root instanceof MappingNode))) {
                return Optional.of("is no rule; write its kind, a colon and what it looks for, as in 'words: laser'");
            }
            return Optional.empty();
        } catch (MarkedYAMLException e) {
            return Optional.of(
                    "cannot be read: %s; put a text with commas, colons or brackets into double quotation marks"
                            .formatted(e.getProblem()));
        } catch (YAMLException e) {
            return Optional.of("cannot be read: " + e.getMessage());
        }
    }
}
