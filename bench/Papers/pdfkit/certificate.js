// The certificate drawn by pdfkit: words, fonts and code are ours, the setting follows SheetDocument closely enough to the eye.
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'

const mm = 72 / 25.4
const page = { width: 595.28, height: 841.89 }
const left = 25 * mm
const width = page.width - 45 * mm
const [frame, grey, small] = ['#616161', '#616161', 8]

/** Answers the length of the finished file. */
export function draw(sheet, fonts) {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A4', margin: 0, lang: 'ru', pdfVersion: '1.7', info: { Title: sheet.title, Creator: 'MissionReg' } })
    let bytes = 0
    doc.on('data', chunk => { bytes += chunk.length })
    doc.on('end', () => resolve(bytes))
    doc.on('error', reject)
    for (const [face, file] of Object.entries(fonts)) {
      doc.registerFont(face, file)
    }

    drawFrame(doc)
    drawBody(doc, sheet)
    doc.end()
  })
}

function drawFrame(doc) {
  doc.lineWidth(1.5).rect(10 * mm, 10 * mm, page.width - 20 * mm, page.height - 20 * mm).stroke(frame)
  doc.lineWidth(0.5).rect(10 * mm + 3, 10 * mm + 3, page.width - 20 * mm - 6, page.height - 20 * mm - 6).stroke(frame)
}

function drawBody(doc, sheet) {
  const line = Object.fromEntries(sheet.lines.map(l => [l.id, l]))
  const words = id => line[id].parts.map(p => p.text).join('')
  doc.y = 32 * mm

  centred(doc, 'bold', 12, words('institution'))
  doc.y += 21
  centred(doc, 'bold', 19.2, words('title'))
  doc.y += 15
  mixed(doc, line.subtitle, 'center')
  caption(doc, line.subtitle.caption)
  doc.y += 26

  const y = doc.y
  doc.font('regular').fontSize(12)
  doc.text(words('city'), left, y, { width: width / 3 })
  doc.text(words('number'), left + width / 3, y, { width: width / 3, align: 'center' })
  doc.text(words('issued-on'), left + (2 * width) / 3, y, { width: width / 3, align: 'right' })
  doc.y += 26

  ruled(doc, line.missionary)
  for (const id of ['passport', 'citizenship']) {
    mixed(doc, line[id], 'left')
    doc.y += 13
  }

  ruled(doc, line.denomination)
  for (const id of ['territory', 'validity']) {
    mixed(doc, line[id], 'left')
    doc.y += 13
  }

  drawSignature(doc, line, words, sheet)
}

function drawSignature(doc, line, words, sheet) {
  doc.y += 26
  const y = doc.y
  const [signature, name] = [left + width / 3, left + (7 * width) / 12]
  doc.font('bold').fontSize(12).text(words('head'), left, y, { width: width / 3 - 8 })
  doc.font('regular').text(words('head-name'), name, y, { width: (5 * width) / 12, align: 'center' })
  const rule = doc.y
  doc.lineWidth(0.5).strokeColor('black')
  doc.moveTo(signature, rule).lineTo(name - 8, rule).stroke()
  doc.moveTo(name, rule).lineTo(left + width, rule).stroke()
  doc.font('regular').fontSize(small).fillColor(grey)
  doc.text(words('signature-blank'), signature, rule, { width: width / 4 - 8, align: 'center' })
  doc.text(line['head-name'].caption, name, rule, { width: (5 * width) / 12, align: 'center' })

  const block = doc.y + 10
  doc.font('regular').fontSize(12).text(words('seal'), left, block + 12 * mm, { width: 34 * mm, align: 'center' })
  const column = left + width - 50 * mm
  drawCode(doc, sheet.modules ?? encode(sheet.url), column + 11 * mm, block, 28 * mm)
  doc.fillColor('black').font('regular').fontSize(small)
  doc.y = block + 28 * mm
  for (const note of sheet.note) {
    doc.text(note.parts.map(p => p.text).join(''), column, doc.y, { width: 50 * mm, align: 'center' })
  }
}

/** Answers the code's modules. */
export function encode(url) {
  return QRCode.create(url, { errorCorrectionLevel: 'M' }).modules
}

/** One filled path, a rectangle for each run of dark modules, with the quiet zone of four. */
function drawCode(doc, modules, x, y, side) {
  const unit = side / (modules.size + 8)
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const from = column
      while (column < modules.size && modules.get(row, column)) {
        column++
      }

      if (column > from) {
        doc.rect(x + (from + 4) * unit, y + (row + 4) * unit, (column - from) * unit, unit)
      }
    }
  }

  doc.fill('black')
}

function centred(doc, face, size, text) {
  doc.font(face).fontSize(size).fillColor('black').text(text, left, doc.y, { width, align: 'center' })
}

/** Values stand out in bold among the words of the form. */
function mixed(doc, line, align) {
  doc.fontSize(12).fillColor('black')
  line.parts.forEach((part, i) => {
    const options = { width, align, continued: i < line.parts.length - 1 }
    doc.font(part.isValue ? 'bold' : 'regular')
    i === 0 ? doc.text(part.text, left, doc.y, options) : doc.text(part.text, options)
  })
}

function ruled(doc, line) {
  mixed(doc, line, 'center')
  doc.lineWidth(0.5).moveTo(left, doc.y).lineTo(left + width, doc.y).stroke('black')
  caption(doc, line.caption)
  doc.y += 13
}

function caption(doc, text) {
  doc.font('regular').fontSize(small).fillColor(grey).text(text, left, doc.y, { width, align: 'center' })
}
