package nabla.kernel.engine;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/// The simple names that a piece of code uses without a qualifier.
final class Mentions extends TreeScanner {
    private final Set<String> names = new HashSet<>();

    static Set<String> of(JCTree tree) {
        Mentions mentions = new Mentions();
        tree.accept(mentions);
        return mentions.names;
    }

    @Override
    public void visitIdent(JCTree.JCIdent tree) {
        names.add(tree.name.toString());
    }
}
