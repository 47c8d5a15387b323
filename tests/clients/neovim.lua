-- Neovim's own client (0.7 and later) over standard input and output: opens the file of the plan, does what it says, writes what is seen.
local plan = vim.fn.json_decode(table.concat(vim.fn.readfile(vim.env.FORLOEB_PLAN), '\n'))
local seen = { errors = {} }

local function fail(text) table.insert(seen.errors, text) end

local function lines(buffer) return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end

local ok, problem = pcall(function()
  local version = vim.version()
  seen.client = ('Neovim %d.%d.%d'):format(version.major, version.minor, version.patch)
  vim.cmd('edit ' .. vim.fn.fnameescape(plan.file))
  vim.bo.filetype = 'forloeb'
  local buffer = vim.api.nvim_get_current_buf()
  local id = assert(vim.lsp.start_client({
    name = 'forloeb',
    cmd = plan.command,
    root_dir = vim.fn.fnamemodify(plan.file, ':p:h'),
    on_error = function(code, err) fail(tostring(code) .. ' ' .. vim.inspect(err)) end,
  }), 'the client did not start')
  vim.lsp.buf_attach_client(buffer, id)
  local client
  assert(vim.wait(15000, function()
    client = vim.lsp.get_client_by_id(id)
    return client and client.initialized
  end, 20), 'not ready in 15 seconds')

  local function found() return vim.diagnostic.get(buffer) end
  vim.wait(15000, function() return #found() > 0 end, 20)
  seen.diagnostics = vim.tbl_map(function(d) return { line = d.lnum, code = d.code, message = d.message } end, found())

  local document = vim.lsp.util.make_text_document_params(buffer)
  local function ask(method, parameters)
    local answer = client.request_sync('textDocument/' .. method, parameters, 10000, buffer)
    if not answer then return fail(method .. ': no answer in 10 seconds') end
    if answer.err then fail(method .. ': ' .. vim.inspect(answer.err)) end
    return answer.result
  end
  local function at(place) return { textDocument = document, position = { line = place[1], character = place[2] } } end

  local hover = ask('hover', at(plan.name))
  seen.hover = hover and hover.contents.value
  local definition = ask('definition', at(plan.name)) or {}
  local first = definition[1] or definition
  seen.definition = { uri = first.targetUri or first.uri, line = ((first.targetSelectionRange or first.range or {}).start or {}).line }

  -- As a person renames: Neovim asks, and writes the answer into all files.
  vim.api.nvim_win_set_cursor(0, { plan.name[1] + 1, plan.name[2] })
  vim.lsp.buf.rename(plan.newName)
  vim.wait(5000, function() return table.concat(lines(buffer), '\n'):find(plan.newName, 1, true) ~= nil end, 20)
  seen.renamed = lines(buffer)
  seen.renamedElsewhere = vim.tbl_map(function(b) return lines(b) end,
    vim.tbl_filter(function(b) return b ~= buffer and vim.api.nvim_buf_is_loaded(b) end, vim.api.nvim_list_bufs()))

  local spoilt = lines(buffer)[plan.spoil + 1]:gsub(': ', ':      ')
  vim.api.nvim_buf_set_lines(buffer, plan.spoil, plan.spoil + 1, false, { spoilt })
  local edits = ask('formatting', { textDocument = document, options = { tabSize = 2, insertSpaces = true } }) or {}
  vim.lsp.util.apply_text_edits(edits, buffer, client.offset_encoding)
  seen.formatted = lines(buffer)
end)
if not ok then fail(tostring(problem)) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, plan.result)
for _, client in pairs(vim.lsp.get_active_clients()) do client.stop() end
vim.wait(3000, function() return #vim.lsp.get_active_clients() == 0 end, 20)
vim.cmd('qall!')
