// The other contestant: node mill.js <words.json> <folder of the fonts> [given]. Speaks as CertificateMill does.
// With «given» the modules of the codes are at hand before the clock starts.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { draw, encode } from './certificate.js'

const sheets = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const font = face => readFileSync(`${process.argv[3]}/PTSerif-${face}.ttf`)
const fonts = { regular: font('Regular'), bold: font('Bold') }

if (process.argv[4] === 'given') {
  sheets.forEach(sheet => { sheet.modules = encode(sheet.url) })
}

let next = 0
for await (const line of createInterface({ input: process.stdin })) {
  let bytes = 0
  const cpu = process.cpuUsage()
  const began = process.hrtime.bigint()
  for (let i = 0; i < Number(line); i++) {
    bytes += await draw(sheets[next++ % sheets.length], fonts)
  }

  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const used = process.cpuUsage(cpu)
  console.log(`${seconds} ${(used.user + used.system) / 1e6} ${bytes}`)
}
