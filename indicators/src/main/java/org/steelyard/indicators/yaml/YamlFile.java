package org.steelyard.indicators.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.steelyard.indicators.problem.Problems;

/** Reads one file as one YAML mapping. */
final class YamlFile {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true) // told by Source in our words
            .build();

    private static final long LARGEST = 1 << 20;

    private final String place;
    private final Problems problems;

    YamlFile(String place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    /** The mapping that the file holds; empty after telling why there is none. */
    Optional<MappingNode> root(Path file) {
        return text(file).flatMap(this::node).flatMap(this::mapping);
    }

    private Optional<String> text(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                return fault(0, "larger than " + LARGEST + " bytes, which no file of rules should be");
            }
            return decode(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (NoSuchFileException missing) {
            return fault(0, "no such file");
        } catch (IOException unreadable) {
            return fault(0, "cannot be read: " + unreadable.getMessage());
        }
    }

    private Optional<String> decode(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
        boolean broken = decoder.decode(bytes, decoded, true).isError();
        String text = decoded.flip().toString();
        return broken ? fault(lines(text), "not UTF-8; save the file as UTF-8") : Optional.of(text);
    }

    private Optional<Node> node(String text) {
        try {
            boolean sound = new EventGuard(place, problems).sound(new Parse(SETTINGS).parseString(text));
            return sound ? new Compose(SETTINGS).composeString(text) : Optional.empty();
        } catch (MarkedYamlEngineException syntax) {
            int line = syntax.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            return fault(line, "not valid YAML: " + syntax.getProblem());
        } catch (ReaderException character) {
            int line = lines(text.substring(0, text.offsetByCodePoints(0, character.getPosition())));
            return fault(line, "a control character that YAML does not allow; remove it");
        } catch (YamlEngineException other) {
            return fault(0, "not valid YAML: " + other.getMessage());
        }
    }

    private Optional<MappingNode> mapping(Node node) {
        Value value = new Value(Value.lineOf(node), node);
        return value.mapping()
                .or(() -> fault(value.line(), "expected a mapping of keys to values, found " + value.found()));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count() + 1;
    }

    private <T> Optional<T> fault(int line, String sentence) {
        problems.add(place, line, sentence);
        return Optional.empty();
    }
}
