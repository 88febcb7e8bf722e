package dev.assay.model.markup;
import java.util.List;
final class MarkdownWriter { static String line(List<Inline> i){return PlainText.class.getName();} static String multiline(List<Block> b){return "x";} }
