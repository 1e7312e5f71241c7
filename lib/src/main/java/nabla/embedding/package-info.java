/// Word embeddings: word2vec (skip-gram and CBOW with three output layers), GloVe, and what is done with vectors.
///
/// A corpus becomes word ids once (`Corpus`); `Word2Vec` and `GloVe` train on them; `WordVectors` is the result.
/// For each step of training there is a plain form that reads like the formula and a fast one that computes the
/// same with the Vector API; tests compare them.
@NullMarked
package nabla.embedding;

import org.jspecify.annotations.NullMarked;
