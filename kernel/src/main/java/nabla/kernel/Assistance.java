package nabla.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nabla.kernel.engine.Engine;
import nabla.kernel.engine.Engine.Candidate;
import nabla.kernel.magic.Magics;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;

/// What helps while a cell is being written. Front ends count code points, the engine counts chars.
final class Assistance {
    private final CompletableFuture<Engine> engine;

    Assistance(CompletableFuture<Engine> engine) {
        this.engine = engine;
    }

    Reply complete(Request.Complete request) {
        String code = request.code();
        Engine.Completion completion = engine.join().complete(Magics.blanked(code), chars(code, request.cursor()));
        int start = points(code, completion.start());
        int end = points(code, completion.end());
        List<Map<String, Object>> types = new ArrayList<>();
        for (Candidate candidate : completion.candidates()) {
            types.add(Map.of(
                    "text", candidate.text(),
                    "type", candidate.type(),
                    "signature", candidate.signature(),
                    "start", start,
                    "end", end));
        }
        List<String> matches =
                completion.candidates().stream().map(Candidate::text).distinct().toList();
        return new Reply.Matches(matches, start, end, Map.of("_jupyter_types_experimental", types));
    }

    Reply inspect(Request.Inspect request) {
        String code = request.code();
        return new Reply.Inspection(
                engine.join().inspect(Magics.blanked(code), chars(code, request.cursor()), request.detail()));
    }

    Reply isComplete(Request.IsComplete request) {
        Engine.Completeness answer = engine.join().isComplete(Magics.blanked(request.code()));
        return new Reply.Completeness(answer.status(), answer.indent());
    }

    private static int chars(String code, int points) {
        int inside = Math.clamp(points, 0, code.codePointCount(0, code.length()));
        return code.offsetByCodePoints(0, inside);
    }

    private static int points(String code, int chars) {
        return code.codePointCount(0, Math.clamp(chars, 0, code.length()));
    }
}
