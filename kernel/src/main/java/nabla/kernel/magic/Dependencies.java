package nabla.kernel.magic;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/// Finds libraries with Maven's own resolver: the user's settings, mirrors and local repository count, and what is in
/// the local repository needs no network.
///
/// All libraries of a notebook are resolved together, so that a later one can't bring a second version of an earlier
/// one's dependency; jars that are on the class path already stay there.
class Dependencies {
    private final Map<String, String> repositories = new LinkedHashMap<>();
    private final List<String> wanted = new ArrayList<>();

    /// Adds a repository for what is resolved from now on.
    void addRepository(String name, String url) throws MagicException {
        if (url.isEmpty()) {
            throw new MagicException("the repository '" + name + "' has no URL");
        }
        repositories.put(name, url);
    }

    /// The jars of some libraries and of all that they need, downloaded if they are not here yet.
    ///
    /// @param coordinates `group:artifact[:extension[:classifier]]:version`
    List<Path> resolve(List<String> coordinates) throws MagicException {
        List<String> all = new ArrayList<>(wanted);
        all.addAll(coordinates);
        ContextOverrides overrides =
                ContextOverrides.create().withUserSettings(true).build();
        try (Context maven = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            List<Path> jars = resolve(maven, all);
            wanted.addAll(coordinates);
            return jars;
        }
    }

    private List<Path> resolve(Context maven, List<String> coordinates) throws MagicException {
        var session = new DefaultRepositorySystemSession(maven.repositorySystemSession());
        session.setTransferListener(new Report());
        CollectRequest collect = new CollectRequest();
        collect.setRepositories(remotes(maven));
        for (String each : coordinates) {
            collect.addDependency(new Dependency(artifact(each), JavaScopes.RUNTIME));
        }
        try {
            var request = new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
            return maven.repositorySystem().resolveDependencies(session, request).getArtifactResults().stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MagicException("cannot resolve " + String.join(", ", coordinates) + ": " + reason(e));
        }
    }

    private List<RemoteRepository> remotes(Context maven) {
        List<RemoteRepository> remotes = new ArrayList<>(maven.remoteRepositories());
        repositories.forEach((name, url) -> remotes.add(new RemoteRepository.Builder(name, "default", url).build()));
        return maven.repositorySystem().newResolutionRepositories(maven.repositorySystemSession(), remotes);
    }

    private static Artifact artifact(String coordinates) throws MagicException {
        try {
            return new DefaultArtifact(coordinates);
        } catch (IllegalArgumentException e) {
            throw new MagicException("'" + coordinates
                    + "' is not of the form GROUP:ARTIFACT:VERSION, such as org.apache.commons:commons-math3:3.6.1");
        }
    }

    /// The innermost message: which artifact is missing where, or that the network is.
    private static String reason(Throwable e) {
        Throwable cause = e;
        for (Throwable next = e; next != null; next = next.getCause()) {
            cause = next;
        }
        String message = String.valueOf(cause.getMessage());
        return cause instanceof UnknownHostException
                ? "no network (unknown host " + message + "), and not all of it is in the local repository"
                : message;
    }

    /// Says what is downloaded.
    private static final class Report extends AbstractTransferListener {
        @Override
        public void transferSucceeded(TransferEvent event) {
            String name = event.getResource().getResourceName();
            if (name.endsWith(".jar")) {
                System.out.println("Downloaded " + name.substring(name.lastIndexOf('/') + 1) + ", "
                        + event.getTransferredBytes() / 1024 + " kB");
            }
        }
    }
}
