package org.steelyard.reports.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a drawing as PNG and as SVG, the same bytes every time. */
final class ChartFiles {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private ChartFiles() {}

    /** Writes the picture in points. */
    static void png(Drawing drawing, Path folder) throws IOException {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        graphics.dispose();
        try (OutputStream stream = Files.newOutputStream(folder.resolve(drawing.name() + ".png"))) {
            ImageIO.write(image, "png", stream);
        }
    }

    /** Writes the picture in shapes; its letters are shapes too, so that it needs no font. */
    static void svg(Drawing drawing, Path folder) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("");
        SVGGraphics2D graphics = new SVGGraphics2D(context, true);
        graphics.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        try (Writer writer = Files.newBufferedWriter(folder.resolve(drawing.name() + ".svg"), StandardCharsets.UTF_8)) {
            graphics.stream(root, writer, false, false);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
