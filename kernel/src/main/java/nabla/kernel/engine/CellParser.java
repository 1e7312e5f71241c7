package nabla.kernel.engine;

import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.parser.JavacParser;
import com.sun.tools.javac.parser.Lexer;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.parser.ScannerFactory;
import com.sun.tools.javac.parser.Tokens.Comment;
import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCModifiers;
import com.sun.tools.javac.tree.JCTree.JCTypeParameter;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Position;
import java.util.ArrayList;
import javax.tools.JavaFileObject;

/// Parses a cell: imports, types, methods, variables, statements and expressions in any order.
///
/// It is javac's own parser with another top level, so that whatever javac accepts inside a class or a method is
/// accepted here, and every tree carries its position in the cell. Two things are looser than in a class body: a
/// line break may stand for the semicolon after an expression or a variable, and any expression is a statement.
final class CellParser extends JavacParser {
    /// A piece of the cell.
    ///
    /// @param terminated whether a semicolon ended it
    record Item(JCTree tree, boolean terminated) {}

    /// A parsed cell.
    record Parsed(java.util.List<Item> items, Position.LineMap lines, EndPosTable ends) {}

    private final Context context;
    private final String text;
    private final java.util.List<Item> items = new ArrayList<>();
    private int depth;

    private CellParser(Context context, String text, Lexer lexer) {
        super(ParserFactory.instance(context), lexer, true, true, true);
        this.context = context;
        this.text = text;
    }

    private static CellParser of(Context context, String text) {
        // Some of javac's tokens need a character after the last one.
        Lexer lexer = ScannerFactory.instance(context).newScanner(text, true);
        return new CellParser(context, text, lexer);
    }

    static Parsed parse(Context context, CellSource source) {
        Log log = Log.instance(context);
        JavaFileObject before = log.useSource(source);
        try {
            CellParser parser = of(context, source.text());
            parser.cell();
            parser.endPosTable.setParser(null);
            log.setEndPosTable(source, parser.endPosTable); // diagnostics know how long their places are
            return new Parsed(parser.items, parser.S.getLineMap(), parser.endPosTable);
        } finally {
            log.useSource(before);
        }
    }

    @Override
    public void nextToken() {
        if (token != null && token.kind == TokenKind.LBRACE) depth++;
        if (token != null && token.kind == TokenKind.RBRACE) depth--;
        super.nextToken();
    }

    /// Outside of braces a line break will do for a semicolon.
    @Override
    public void accept(TokenKind kind) {
        boolean optional = kind == TokenKind.SEMI && token.kind != TokenKind.SEMI && depth == 0;
        if (!optional || !lineEnds()) super.accept(kind);
    }

    private boolean lineEnds() {
        return token.kind == TokenKind.EOF || (newLine() && token.pos > endPosTable.errorEndPos);
    }

    /// A type written as text.
    static JCExpression type(Context context, String text) {
        return of(context, text).parseType();
    }

    private void cell() {
        int lastError = -1;
        while (token.kind != TokenKind.EOF) {
            int before = token.pos;
            item();
            if (token.pos == lastError || (token.pos == before && token.kind != TokenKind.EOF)) nextToken();
            if (token.pos <= endPosTable.errorEndPos) {
                skip(true, true, true, true);
                lastError = token.pos;
            }
        }
    }

    private void item() {
        switch (token.kind) {
            case SEMI -> nextToken();
            case IMPORT -> add(importDeclaration());
            case PACKAGE, RBRACE, CASE, DEFAULT -> {
                term(EXPR); // reports that nothing can start like this
                nextToken();
            }
            case LBRACE, IF, FOR, WHILE, DO, TRY, RETURN, THROW, BREAK, CONTINUE, ASSERT, ELSE, FINALLY, CATCH ->
                add(parseSimpleStatement());
            case SYNCHRONIZED -> {
                if (peekToken(TokenKind.LPAREN)) add(parseSimpleStatement());
                else declaration();
            }
            case SWITCH -> {
                if (isStatement()) add(parseSimpleStatement());
                else expression();
            }
            default -> declaration();
        }
    }

    private void add(JCTree tree) {
        items.add(new Item(tree, true));
    }

    /// `switch` starts a statement or an expression, which only its cases tell.
    private boolean isStatement() {
        return parsesWithoutError(() -> {
            CellParser trial = of(context, text.substring(token.pos));
            trial.parseSimpleStatement();
        });
    }

    /// `a < b` starts like a generic type.
    private boolean isComparison() {
        return !parsesWithoutError(() -> of(context, text.substring(token.pos)).trial(EXPR | TYPE))
                && parsesWithoutError(
                        () -> of(context, text.substring(token.pos)).trial(EXPR));
    }

    private void trial(int mode) {
        term(mode);
        if (!LAX_IDENTIFIER.test(token.kind)) endOfStatement();
    }

    private boolean parsesWithoutError(Runnable trial) {
        Log.DeferredDiagnosticHandler handler = Log.instance(context).new DeferredDiagnosticHandler();
        try {
            trial.run();
            return handler.getDiagnostics().stream().noneMatch(d -> d.getType() == JCDiagnostic.DiagnosticType.ERROR);
        } finally {
            Log.instance(context).popDiagnosticHandler(handler);
        }
    }

    private void expression() {
        int pos = token.pos;
        JCExpression expression = term(EXPR);
        items.add(new Item(toP(F.at(pos).Exec(expression)), endOfStatement()));
    }

    /// Whatever can begin with modifiers, and what only its second token tells from a declaration.
    private void declaration() {
        if (token.kind == TokenKind.IDENTIFIER && peekToken(TokenKind.LT) && isComparison()) {
            expression();
            return;
        }
        Comment comment = token.docComment();
        JCModifiers modifiers = modifiersOpt();
        if (isDeclaration()) {
            add(classOrRecordOrInterfaceOrEnumDeclaration(modifiers, comment));
            return;
        }
        int pos = token.pos;
        List<JCTypeParameter> parameters = typeParametersOpt();
        if (parameters.nonEmpty() && modifiers.pos == Position.NOPOS) {
            modifiers.pos = pos;
            storeEnd(modifiers, pos);
        }
        Token first = token;
        pos = token.pos;
        boolean isVoid = token.kind == TokenKind.VOID && !peekToken(TokenKind.DOT);
        JCExpression type = isVoid ? voidType() : term(EXPR | TYPE);
        if (token.kind == TokenKind.COLON && type.hasTag(JCTree.Tag.IDENT)) {
            nextToken();
            add(F.at(pos).Labelled(first.name(), parseStatement()));
        } else if ((isVoid || wasTypeMode()) && LAX_IDENTIFIER.test(token.kind) && !isNextStatement()) {
            member(modifiers, parameters, type, isVoid, comment);
        } else {
            items.add(new Item(toP(F.at(pos).Exec(type)), endOfStatement()));
        }
    }

    /// A name alone in its line, and another on the next, are two expressions, unless what follows makes a declaration.
    private boolean isNextStatement() {
        return newLine() && !peekToken(TokenKind.EQ) && !peekToken(TokenKind.SEMI) && !peekToken(TokenKind.LPAREN);
    }

    private boolean newLine() {
        return text.substring(Math.min(S.prevToken().endPos, token.pos), token.pos)
                .contains("\n");
    }

    private JCExpression voidType() {
        JCExpression type = to(F.at(token.pos).TypeIdent(TypeTag.VOID));
        nextToken();
        return type;
    }

    private void member(
            JCModifiers modifiers,
            List<JCTypeParameter> parameters,
            JCExpression type,
            boolean isVoid,
            Comment comment) {
        int pos = token.pos;
        Name name = identOrUnderscore();
        if (token.kind == TokenKind.LPAREN) {
            add(methodDeclaratorRest(pos, modifiers, type, name, parameters, false, isVoid, false, comment));
            return;
        }
        ListBuffer<JCTree> variables =
                variableDeclaratorsRest(pos, modifiers, type, name, false, comment, new ListBuffer<>(), true);
        boolean terminated = endOfStatement();
        storeEnd(variables.last(), S.prevToken().endPos);
        for (JCTree variable : variables) items.add(new Item(variable, terminated));
    }

    /// Takes the semicolon; a line break or the cell's end will do instead.
    private boolean endOfStatement() {
        if (token.kind == TokenKind.SEMI) {
            nextToken();
            return true;
        }
        boolean ended = lineEnds();
        accept(TokenKind.SEMI);
        return !ended;
    }
}
