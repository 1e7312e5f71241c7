package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import nabla.kernel.protocol.Bundle;
import nabla.kernel.protocol.Event;
import org.junit.jupiter.api.Test;

class CellOutputsTest {
    private final CellOutputs outputs = new CellOutputs();

    @Test
    void whatIsPrintedInARowIsOneOutputPerStreamWithStdoutFirst() {
        print("stderr", "e1\n");
        print("stdout", "a");
        print("stderr", "e2\n");
        print("stdout", "b\n");
        assertEquals(List.of("stdout:ab\n", "stderr:e1\ne2\n"), texts());
    }

    @Test
    void aPictureBetweenTwoTextsStaysBetweenThem() {
        print("stdout", "before");
        outputs.show(Output.display(Bundle.text("picture")));
        print("stdout", "after");
        assertEquals(List.of("stdout:before", "picture", "stdout:after"), texts());
    }

    @Test
    void aCarriageReturnGoesBackToTheLinesBeginning() {
        print("stdout", "done\n10 %\r");
        print("stdout", "50 %\r100 %\nend\r\n");
        assertEquals(List.of("stdout:done\n100 %\nend\r\n"), texts());
    }

    @Test
    void aBackspaceTakesTheCharacterBeforeIt() {
        print("stdout", "abc\b\bd\n\be");
        assertEquals(List.of("stdout:ad\n\be"), texts());
    }

    @Test
    void clearingNowRemovesEverything() {
        print("stdout", "a");
        outputs.clear(false);
        assertEquals(List.of(), texts());
    }

    @Test
    void clearingLaterWaitsForNewOutput() {
        print("stdout", "a");
        outputs.clear(true);
        assertEquals(List.of("stdout:a"), texts());
        print("stdout", "b");
        assertEquals(List.of("stdout:b"), texts());
    }

    private void print(String stream, String text) {
        outputs.print(new Event.Stream(stream, text));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (JsonElement each : outputs.json()) {
            JsonObject output = each.getAsJsonObject();
            texts.add(
                    output.has("text")
                            ? output.get("name").getAsString() + ":" + NotebookJson.text(output.get("text"))
                            : NotebookJson.text(output.getAsJsonObject("data").get("text/plain")));
        }
        return texts;
    }
}
