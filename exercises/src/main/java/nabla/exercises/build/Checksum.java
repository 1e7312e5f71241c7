package nabla.exercises.build;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// nbgrader's checksum of a cell, by which it sees whether a learner changed one: MD5 over source, type, the flags as
/// Python prints them, the id, and for graded cells the points.
final class Checksum {
    private Checksum() {}

    static String of(Cell cell) {
        JsonObject marks = cell.nbgrader().orElseThrow();
        StringBuilder text = new StringBuilder(cell.source())
                .append(cell.type())
                .append(python(cell.isGraded()))
                .append(python(cell.isSolution()))
                .append(python(cell.isLocked()))
                .append(Cell.text(marks, "grade_id"));
        if (cell.isGraded()) {
            text.append(python(marks.get("points").getAsDouble()));
        }
        return md5(text.toString());
    }

    private static String python(boolean flag) {
        return flag ? "True" : "False";
    }

    /// Points are small numbers, where Java and Python print alike: 2.0, 0.5.
    private static String python(double points) {
        return String.valueOf(points);
    }

    private static String md5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
