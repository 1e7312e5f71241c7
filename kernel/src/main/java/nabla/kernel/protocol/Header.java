package nabla.kernel.protocol;

/// The header of a message. `date` is ISO 8601; `type` is the protocol's own word.
public record Header(String id, String session, String username, String date, String type, String version) {}
